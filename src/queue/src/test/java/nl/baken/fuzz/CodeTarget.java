package nl.baken.fuzz;

import java.util.Optional;
import nl.baken.seal.ReceiptCode;

/** A receipt code as people type it. */
final class CodeTarget {
    private CodeTarget() {}

    static void run(byte[] input) {
        Optional<ReceiptCode> code = ReceiptCode.parse(Text.of(input));
        code.ifPresent(CodeTarget::check);
    }

    private static void check(ReceiptCode code) {
        String shown = code.groups();
        if (!shown.matches("[0-9]{4}( [0-9]{4}){4}") || !shown.endsWith(code.lastGroup())) {
            throw new AssertionError("a code is shown in another form");
        }
        if (!ReceiptCode.parse(shown).equals(Optional.of(code))) {
            throw new AssertionError("a code that is shown is not read as itself");
        }
        int last = shown.charAt(shown.length() - 1) - '0';
        String mistyped = shown.substring(0, shown.length() - 1) + (last + 1) % 10;
        if (ReceiptCode.parse(mistyped).isPresent()) {
            throw new AssertionError("a mistyped digit is not noticed");
        }
    }
}
