package nl.baken.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a reporter keeps to come back: 19 random digits and a check digit after H. M. Damm, <i>Total anti-symmetrische
 * Quasigruppen</i> (2004), written in five groups of four.
 *
 * <p>Guarantees: 63 random bits, so that guessing is hopeless; every single mistyped digit and every swap of two
 * neighbours is noticed, without a look into the database. It is stored nowhere, and {@link #toString} hides it, so
 * that it cannot slip into a log.
 */
public final class ReceiptCode {
    private static final int DIGITS = 20;
    private static final int GROUP = 4;
    /** Damm's totally anti-symmetric quasigroup of order ten. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    private final String digits;

    private ReceiptCode(String digits) {
        this.digits = digits;
    }

    public static ReceiptCode random(SecureRandom random) {
        String chosen = IntStream.range(0, DIGITS - 1)
                .mapToObj(i -> Integer.toString(random.nextInt(10)))
                .collect(Collectors.joining());
        return new ReceiptCode(chosen + checkDigit(chosen));
    }

    /**
     * Reads a code as people type it: spaces and dashes of any kind are passed over, digits of any script are digits.
     *
     * @return empty when it is mistyped: not 20 digits, another character, or the check digit does not fit
     */
    public static Optional<ReceiptCode> parse(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int c : typed.codePoints().toArray()) {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else if (!isSeparator(c)) {
                return Optional.empty();
            }
        }
        return digits.length() == DIGITS && checkDigit(digits) == 0
                ? Optional.of(new ReceiptCode(digits.toString()))
                : Optional.empty();
    }

    /** As it is shown: five groups of four digits. */
    public String groups() {
        return IntStream.range(0, DIGITS / GROUP)
                .mapToObj(i -> digits.substring(i * GROUP, (i + 1) * GROUP))
                .collect(Collectors.joining(" "));
    }

    /** The group that the reporter types to confirm that the code was kept. */
    public String lastGroup() {
        return digits.substring(DIGITS - GROUP);
    }

    byte[] secret() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    private static int checkDigit(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '.'
                || c == '_'
                || c == '\u2212';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptCode code && code.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "ReceiptCode";
    }
}
