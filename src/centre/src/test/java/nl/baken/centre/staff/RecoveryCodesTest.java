package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {
    @Test
    void is_sixteen_digits_in_groups_however_they_are_typed() {
        String code = RecoveryCodes.random(new SecureRandom());
        assertTrue(code.matches("([0-9]{4} ){3}[0-9]{4}"), code);
        assertTrue(RecoveryCodes.isOne(RecoveryCodes.digits(code)));
        assertTrue(RecoveryCodes.isOne(RecoveryCodes.digits(" " + code.replace(' ', '-') + "\n")));
    }

    @Test
    void no_two_are_the_same() {
        SecureRandom random = new SecureRandom();
        assertEquals(
                1000,
                Stream.generate(() -> RecoveryCodes.random(random))
                        .limit(1000)
                        .collect(Collectors.toSet())
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "12345678901234567", "123456789012345x", "１２３４５６７８９０１２３４５６", "' OR 1=1 --"})
    void nothing_else_is_one(String typed) {
        assertFalse(RecoveryCodes.isOne(RecoveryCodes.digits(typed)));
    }
}
