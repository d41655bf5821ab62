package nl.baken.centre.staff;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as SVG inside the page itself: what stands in it has no address of its own, and nothing of it is stored or
 * asked for once more. Black on white in any colours of the page, with the quiet zone of ISO/IEC 18004.
 */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /**
     * Draws a text.
     *
     * @param name what the picture is, for who cannot see it; no markup in it
     */
    static String svg(String text, String name) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + name + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"></rect><path fill=\"#000\" d=\"" + path + "\"></path></svg>";
    }
}
