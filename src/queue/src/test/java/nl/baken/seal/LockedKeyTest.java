package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LockedKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2Gate GATE = Argon2Gate.forPassphrases();
    private final ECKey key = Keys.generate(RANDOM);

    @Nested
    class WithAPassphrase {
        private final LockedKey locked = LockedKey.lock(key, "vier gewone woorden é".toCharArray(), GATE, RANDOM);

        @Test
        void opens_with_it_and_with_no_other() {
            ECKey opened = locked.unlock("vier gewone woorden é".toCharArray(), GATE);
            assertEquals(key.toJSONObject(), opened.toJSONObject());
            assertThrows(WrongSecret.class, () -> locked.unlock("vier gewone woorden e".toCharArray(), GATE));
        }

        @Test
        void holds_nothing_of_the_key_in_clear() {
            assertFalse(locked.jwe().contains(key.getD().toString()));
            assertFalse(locked.toString().contains(locked.jwe()));
        }

        @Test
        void refuses_a_lock_that_asks_for_other_costs() {
            String[] sections = locked.jwe().split("\\.", -1);
            String header = new String(Base64Strict.decode(sections[0]), StandardCharsets.UTF_8);
            for (String other : List.of(
                    header.replace("65536", "262144"),
                    header.replace("65536", "8"),
                    header.replace("\"t\":3", "\"t\":9999"),
                    header.replace("argon2id", "argon2d"))) {
                assertNotEquals(header, other);
                sections[0] = Base64Strict.encode(other.getBytes(StandardCharsets.UTF_8));
                LockedKey changed = new LockedKey(String.join(".", sections));
                assertThrows(WrongSecret.class, () -> changed.unlock("vier gewone woorden é".toCharArray(), GATE));
            }
        }

        @Test
        void refuses_what_is_no_lock() {
            for (String nonsense : List.of("", "a.b.c", "....", "x".repeat(10_000))) {
                assertThrows(WrongSecret.class, () -> new LockedKey(nonsense).unlock("x".toCharArray(), GATE));
            }
        }
    }

    @Nested
    class WithAReceiptCode {
        private final Argon2Gate gate = Argon2Gate.forCodes();
        private final ReceiptCode code = ReceiptCode.random(RANDOM);

        private MailboxLock lockWith(byte pepper) {
            byte[] bytes = new byte[32];
            bytes[0] = pepper;
            return new MailboxLock(gate, new TreeMap<>(Map.of(1, bytes)));
        }

        @Test
        void one_derivation_finds_and_opens_the_mailbox() {
            MailboxLock.Derived first = lockWith((byte) 1).derive(code);
            MailboxLock.Derived again = lockWith((byte) 1).derive(code);
            assertEquals(first.address(), again.address());
            assertEquals(
                    key.toJSONObject(), again.unlock(first.lock(key, RANDOM)).toJSONObject());
        }

        @Test
        void without_the_pepper_the_right_code_finds_and_opens_nothing() {
            MailboxLock.Derived right = lockWith((byte) 1).derive(code);
            MailboxLock.Derived stolen = lockWith((byte) 2).derive(code);
            assertNotEquals(right.address(), stolen.address());
            LockedKey lock = right.lock(key, RANDOM);
            assertThrows(WrongSecret.class, () -> stolen.unlock(lock));
        }

        @Test
        void another_code_opens_nothing() {
            LockedKey lock = lockWith((byte) 1).derive(code).lock(key, RANDOM);
            MailboxLock.Derived other = lockWith((byte) 1).derive(ReceiptCode.random(RANDOM));
            assertThrows(WrongSecret.class, () -> other.unlock(lock));
        }

        @Test
        void many_at_once_all_get_their_turn() {
            MailboxLock lock = lockWith((byte) 1);
            String address = lock.derive(code).address();
            assertEquals(
                    64,
                    java.util.stream.IntStream.range(0, 64)
                            .parallel()
                            .filter(i -> lock.derive(code).address().equals(address))
                            .count());
        }
    }

    @Test
    void a_share_opens_for_its_holder_alone() {
        ECKey holder = Keys.generate(RANDOM);
        KeyShare share = KeyShare.seal(key, holder.toPublicJWK(), RANDOM);
        assertEquals(key.toJSONObject(), share.open(holder).toJSONObject());
        assertThrows(EnvelopeUnreadable.class, () -> share.open(Keys.generate(RANDOM)));
        assertFalse(share.jwe().contains(key.getD().toString()));
    }
}
