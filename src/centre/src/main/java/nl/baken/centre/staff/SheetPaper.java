package nl.baken.centre.staff;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nl.baken.paper.Paper;
import nl.baken.paper.Sheet;

/** The recovery sheet as it goes to the printer: the words, and the same as a QR code. */
final class SheetPaper {
    private static final int QUIET = 4;
    private static final int PIXELS = 8;
    private static final String STYLE =
            "ol.words { font-size: 13pt; line-height: 1.3; } img { width: 50mm; height: 50mm; }";

    private SheetPaper() {}

    static Sheet of(List<String> words) {
        String list = words.stream()
                .map(word -> "<li>" + Paper.escaped(word) + "</li>")
                .collect(Collectors.joining("", "<ol class=\"words\">", "</ol>"));
        String body = "<h1>" + text("sheet.title") + "</h1><p>" + text("sheet.paper.text") + "</p>" + list + "<p>"
                + text("sheet.qr") + "</p><p><img alt=\"" + text("sheet.qr.name") + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(String.join(" ", words))) + "\"/></p><ul><li>"
                + text("sheet.keep") + "</li><li>" + text("sheet.paper.use") + "</li></ul>";
        return new Sheet("nl", StaffNotices.text("sheet.title"), "Baken", STYLE, body);
    }

    private static String text(String key) {
        return Paper.escaped(StaffNotices.text(key));
    }

    private static byte[] png(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET);
                image.setRGB(x, y, dark ? 0x000000 : 0xffffff);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
