package nl.baken.journeys.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** All pictures on one, each row with its name. */
final class Sheet {
    private static final int MOST_BYTES = 1_500_000;
    private static final int WIDTH = 1640;
    private static final int MOST_IN_A_ROW = 100;

    private static final String HEAD = """
            <!DOCTYPE html><meta charset="UTF-8"><style>
            body { margin: 0; padding: 16px; background: #d9d5cc; font: 15px/1.3 sans-serif; color: #1b2a41 }
            h1 { margin: 0 0 4px; font-size: 22px } p { margin: 0 0 16px }
            h2 { margin: 14px 0 4px; font-size: 15px }
            div { display: flex; gap: 8px } img:nth-child(%dn+1):not(:first-child) { margin-left: 16px }
            section { break-inside: avoid }
            </style><h1>%s</h1>
            <p>%s</p>
            """;

    private Sheet() {}

    /** The sheet as JPEG, as good as fits. @param page any, with nothing in it */
    static byte[] of(List<Camera.Row> rows, Plan plan, Page page) {
        StringBuilder html = new StringBuilder(HEAD.formatted(
                plan.widths().isEmpty() ? MOST_IN_A_ROW : plan.widths().size(), plan.title(), plan.words()));
        for (Camera.Row row : rows) {
            html.append("<section><h2>").append(row.name()).append("</h2><div>");
            for (Camera.Shot shot : row.shots()) {
                html.append(String.format(
                        Locale.ROOT,
                        "<img width=\"%d\" height=\"%d\" src=\"data:image/jpeg;base64,%s\">",
                        Math.round(shot.width() * plan.scale(shot.width())),
                        Math.round(shot.height() * plan.scale(shot.width())),
                        Base64.getEncoder().encodeToString(shot.jpeg())));
            }
            html.append("</div></section>");
        }
        page.setViewportSize(WIDTH, 800);
        page.setContent(html.toString());
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        for (int quality = 80; quality > 20; quality -= 5) {
            byte[] sheet = page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(quality));
            if (sheet.length <= MOST_BYTES) {
                return sheet;
            }
        }
        throw new IllegalStateException("The contact sheet does not fit into " + MOST_BYTES + " bytes");
    }
}
