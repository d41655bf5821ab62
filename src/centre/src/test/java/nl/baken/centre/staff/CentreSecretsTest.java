package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.baken.centre.staff.CentreSecrets.TotpSecretUnreadable;
import org.junit.jupiter.api.Test;

class CentreSecretsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID ANNA = UUID.randomUUID();

    private final byte[] first = bytes(32);
    private final byte[] secret = bytes(20);
    private final CentreSecrets secrets = with(Map.of(1, first));

    @Test
    void opens_what_it_sealed() {
        assertArrayEquals(secret, secrets.open(secrets.seal(secret, ANNA), ANNA));
    }

    @Test
    void refuses_a_secret_put_on_another_members_account() {
        String sealed = secrets.seal(secret, ANNA);
        UUID bram = UUID.randomUUID();
        assertThrows(TotpSecretUnreadable.class, () -> secrets.open(sealed, bram));
    }

    @Test
    void a_recovery_code_stands_for_nothing_on_another_members_account_or_under_another_key() {
        String hidden = secrets.hideCode(ANNA, "1234567890123456");
        assertEquals(hidden, secrets.hideCode(ANNA, "1234567890123456"));
        assertNotEquals(hidden, secrets.hideCode(UUID.randomUUID(), "1234567890123456"));
        assertNotEquals(hidden, secrets.hideCode(ANNA, "1234567890123457"));
        assertNotEquals(hidden, with(Map.of(1, bytes(32))).hideCode(ANNA, "1234567890123456"));
    }

    @Test
    void refuses_one_sealed_with_another_key_or_mangled() {
        String foreign = with(Map.of(1, bytes(32))).seal(secret, ANNA);
        assertThrows(TotpSecretUnreadable.class, () -> secrets.open(foreign, ANNA));
        for (String mangled : new String[] {"", ".", "1.", "1.AAAA", "9.AAAA", "1.é", "AAAA"}) {
            assertThrows(TotpSecretUnreadable.class, () -> secrets.open(mangled, ANNA), mangled);
        }
    }

    @Test
    void opens_old_ones_after_a_change_of_key() {
        String old = secrets.seal(secret, ANNA);
        assertArrayEquals(secret, with(Map.of(1, first, 2, bytes(32))).open(old, ANNA));
    }

    @Test
    void hides_a_name_the_same_way_each_time() {
        assertEquals(secrets.hide("anna"), secrets.hide(" Anna "));
        assertNotEquals(secrets.hide("anna"), secrets.hide("bram"));
        assertNotEquals(secrets.hide("anna"), with(Map.of(1, bytes(32))).hide("anna"));
        assertEquals(43, secrets.hide("x".repeat(5000)).length());
    }

    private static CentreSecrets with(Map<Integer, byte[]> keys) {
        return new CentreSecrets(new TreeMap<>(keys), RANDOM);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
