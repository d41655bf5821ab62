package nl.baken.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.ThreadCtx;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a sheet into a tagged PDF (PDF/UA-1, ISO 14289-1, with our typeface embedded). The same sheet is the same bytes, on
 * any day and machine.
 *
 * <p>Guarantees: everything happens in memory and nothing is kept; nothing is fetched, whatever a document names; no word
 * of a document reaches a log or an exception. How many print at once is up to the caller: {@link Press}.
 */
public final class Printer {
    private static final String PICTURE = "data:image/png;base64,";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private static final String ALIKE = "paper";

    private static final Typeface TYPEFACE = new Typeface();
    private static final String STYLE = new String(resource("paper.css"), StandardCharsets.UTF_8);

    static {
        // it would quote the document
        XRLog.setLoggingEnabled(false);
        // else pictures lie in a file for a moment
        ImageIO.setUseCache(false);
    }

    private Printer() {}

    /**
     * A name for everything but the sheet that decides what a print looks like: our typeface, our shared style, and the
     * code that draws. Another name: printed anew, it may come out otherwise.
     */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(STYLE.getBytes(StandardCharsets.UTF_8));
            for (String file : new String[] {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"}) {
                digest.update(resource(file));
            }
            for (Class<?> code : new Class<?>[] {
                Printer.class, Drawer.class, Drawing.class, Glow.class, Outline.class, PdfBoxRenderer.class
            }) {
                digest.update(classFile(code));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether every visible character of a text will stand on paper as it is, none of them as {@code �}. */
    public static boolean hasAll(String text) {
        return !TYPEFACE.shown(text).contains(Typeface.MISSING);
    }

    /** How wide a line of text is, in the unit of its size, set in a size of 1. */
    static double width(String text, boolean isBold) {
        return TYPEFACE.width(text, isBold);
    }

    /** @throws IllegalArgumentException when the body is no XHTML */
    public static byte[] print(Sheet sheet) {
        Document document = document(sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Typeface.Pair faces = TYPEFACE.take();
        try (PDDocument pdf = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            builder.usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .withProducer("Baken")
                    .useFont(font(pdf, faces.regular()), "Noto Sans", REGULAR, FontStyle.NORMAL, true)
                    .useFont(font(pdf, faces.bold()), "Noto Sans", BOLD, FontStyle.NORMAL, true)
                    .useReplacementText(Typeface.MISSING)
                    .useSVGDrawer(new Drawer())
                    .useExternalResourceAccessControl(
                            (address, type) -> isPicture(address),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> isPicture(address),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useUriResolver((base, address) -> isPicture(address) ? address : null)
                    .useProtocolsStreamImplementation(address -> new Nothing(), "http", "https", "file", "jar", "ftp")
                    .withW3cDocument(document, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                // else the moment of printing would be in it
                pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
                pdf.setDocumentId((long) ALIKE.hashCode());
                pdf.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // it keeps the document with the thread
            ThreadCtx.cleanup();
            TYPEFACE.giveBack(faces);
        }
        return bytes.toByteArray();
    }

    /** Only the characters that are used go into the file. */
    private static PDFontSupplier font(PDDocument pdf, TrueTypeFont face) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, face, true));
    }

    /** Whether this is no address at all, but a picture within the document. */
    private static boolean isPicture(@Nullable String address) {
        return address != null && address.startsWith(PICTURE);
    }

    private static Document document(Sheet sheet) {
        String language = Paper.escaped(sheet.language());
        String xhtml = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\" xml:lang=\"" + language
                + "\"><head><title>" + Paper.escaped(sheet.title()) + "</title><meta name=\"description\" content=\""
                + Paper.escaped(sheet.title()) + "\"/><style>" + Paper.escaped(STYLE) + Paper.escaped(sheet.style())
                + "</style></head><body><div id=\"foot\">" + Paper.escaped(sheet.foot()) + "</div>" + sheet.body()
                + "</body></html>";
        try {
            Document document = parser().parse(new InputSource(new StringReader(xhtml)));
            keepToTypeface(document);
            return document;
        } catch (SAXException e) {
            // not as a cause: it quotes
            throw new IllegalArgumentException("The body is no XHTML");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the JDK is missing", e);
        }
    }

    private static void keepToTypeface(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text.setData(TYPEFACE.shown(text.getData()));
            } else if (!"style".equals(child.getLocalName())) {
                keepToTypeface(child);
            }
        }
    }

    private static byte[] classFile(Class<?> code) {
        return resource(code, code.getSimpleName() + ".class");
    }

    private static byte[] resource(String name) {
        return resource(Printer.class, name);
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " in this archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found at every address. */
    private static final class Nothing implements FSStream {
        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public java.io.Reader getReader() {
            return java.io.Reader.nullReader();
        }
    }
}
