package nl.baken.portal.material;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.paper.Paper;
import nl.baken.paper.Printer;
import nl.baken.paper.Sheet;

/**
 * A sheet in which the address of the site is yet to be filled in: {@code {{site}}} where it is to be read, {@code
 * {{qr /c/werk}}} where a code leads to that path.
 *
 * @param most pages that it may have, 0 for any number; it is set smaller until it has no more
 * @param base the size of its letters in points, when it can be set smaller
 */
record Draft(Sheet sheet, int most, double base) {
    private static final Pattern CODE = Pattern.compile("\\{\\{qr (/[a-z0-9/-]*)}}");
    private static final String SITE = "{{site}}";
    private static final String PRINTER = Printer.fingerprint();
    /** ISO/IEC 18004 asks for so many empty modules around. */
    private static final int QUIET = 4;

    /** Its name: other bytes come out, other name. The address of the site is no part of it. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                PRINTER,
                sheet.language(),
                sheet.title(),
                sheet.foot(),
                sheet.style(),
                sheet.body(),
                String.valueOf(most)
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether it comes out otherwise for a site at another address. */
    boolean namesSite() {
        return sheet.body().contains("{{");
    }

    /** As it is with smaller letters. @param share of their size */
    Draft smaller(double share) {
        String style = sheet.style() + String.format(Locale.ROOT, " body { font-size: %.2fpt; }", base * share);
        return new Draft(new Sheet(sheet.language(), sheet.title(), sheet.foot(), style, sheet.body()), most, base);
    }

    /** @param site its whole address, without a slash at the end */
    Sheet at(String site) {
        String shown = Paper.escaped(site.replaceFirst("^https?://", ""));
        Matcher code = CODE.matcher(sheet.body());
        String body = code.replaceAll(found -> Matcher.quoteReplacement(picture(site + found.group(1))))
                .replace(SITE, shown);
        return new Sheet(sheet.language(), sheet.title(), sheet.foot(), sheet.style(), body);
    }

    private static String picture(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int from = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean dark = x < code.size && code.getModule(x, y);
                if (dark && from < 0) {
                    from = x;
                } else if (!dark && from >= 0) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1H")
                            .append(from + QUIET)
                            .append('z');
                    from = -1;
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" alt=\"" + Paper.escaped(Texts.of("qr.name", text)) + "\" viewBox=\"0 0 " + side + " "
                + side + "\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\""
                + path + "\"/></svg>";
    }
}
