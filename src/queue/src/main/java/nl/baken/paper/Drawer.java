package nl.baken.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Puts the {@link Drawing} of each {@code <svg>} into the document, as lines and surfaces: sharp at any size. */
final class Drawer implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element element, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        Drawing drawing = new Drawing(element);
        double width = cssWidth >= 0 ? cssWidth : drawing.width() * dotsPerPixel;
        double height = cssHeight >= 0 ? cssHeight : width * drawing.height() / drawing.width();
        return new Placed(drawing, width, height, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // there is no text in a drawing
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // there is no text in a drawing
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** @param width in dots @param height in dots */
    private record Placed(Drawing drawing, double width, double height, double dotsPerPixel) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double wide = width / dotsPerPixel;
            double high = height / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) Math.ceil(wide),
                    (float) Math.ceil(high),
                    graphics -> drawing.draw(graphics, wide, high));
        }
    }
}
