package nl.baken.portal.material;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.baken.paper.Printer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A print just made: what is known of it, its bytes, and a small picture (PNG) of its first page. */
record Made(Print print, byte[] pdf, byte[] cover) {
    private static final double SMALLER = 0.97;
    private static final double SMALLEST = 0.6;
    /** Drawn so many times as large and then made small: finer than drawn small at once. */
    private static final int FINER = 3;

    /**
     * Prints a draft for a site at this address.
     *
     * @throws IllegalStateException when it does not fit, however small
     */
    static Made of(Draft draft, String site) {
        byte[] pdf = fitted(draft, site);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage cover = cover(document);
            return new Made(
                    new Print(
                            draft.key(), document.getNumberOfPages(), pdf.length, cover.getWidth(), cover.getHeight()),
                    pdf,
                    Covers.png(Covers.plainer(cover)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As large as it fits its pages. */
    static byte[] fitted(Draft draft, String site) {
        byte[] pdf = Printer.print(draft.at(site));
        if (draft.most() == 0) {
            return pdf;
        }
        for (double share = SMALLER; pages(pdf) > draft.most(); share *= SMALLER) {
            if (share < SMALLEST) {
                throw new IllegalStateException(
                        "“" + draft.sheet().title() + "” does not fit on " + draft.most() + " page(s)");
            }
            pdf = Printer.print(draft.smaller(share).at(site));
        }
        return pdf;
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage cover(PDDocument document) throws IOException {
        PDRectangle page = document.getPage(0).getMediaBox();
        float scale = Print.MOST_COVER / Math.max(page.getWidth(), page.getHeight());
        BufferedImage large = new PDFRenderer(document).renderImage(0, scale * FINER, ImageType.RGB);
        BufferedImage small = new BufferedImage(
                Math.round(page.getWidth() * scale), Math.round(page.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                large.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return small;
    }
}
