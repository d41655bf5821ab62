package nl.baken.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.ThreadCtx;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints documents: XHTML in, bytes of a tagged PDF out (PDF/UA-1, ISO 14289-1, with our typeface embedded).
 *
 * <p>Guarantees: everything happens in memory and nothing is kept; nothing is fetched, whatever a document names; no word
 * of a document reaches a log or an exception; one at a time.
 */
@ApplicationScoped
public class Paper {
    /** The longest body, in characters: several times a professional's report with every field full. */
    public static final int MOST = 400_000;

    private static final String PICTURE = "data:image/png;base64,";
    private static final int WAITING = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private static final Typeface TYPEFACE = new Typeface();
    private static final String STYLE = style();
    /** One for the whole wing. */
    private static final Press PRESS = new Press(WAITING, PATIENCE);

    static {
        // it would quote the document
        XRLog.setLoggingEnabled(false);
        // else pictures lie in a file for a moment
        ImageIO.setUseCache(false);
    }

    /** A text as it may stand in a sheet's body, between tags or in a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** What XML can carry ({@code Char} of XML 1.0, the carriage return aside, which it would change). */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** Whether every visible character of a text will stand on paper as it is, none of them as {@code �}. */
    public boolean hasAll(String text) {
        return !TYPEFACE.shown(text).contains(Typeface.MISSING);
    }

    /**
     * The document as a PDF.
     *
     * @throws PaperBusy when others are printing and waiting
     * @throws IllegalArgumentException when the body is longer than {@link #MOST} or is no XHTML
     */
    public byte[] print(Sheet sheet) {
        if (sheet.body().length() > MOST) {
            throw new IllegalArgumentException("The body is longer than " + MOST + " characters");
        }
        return PRESS.inTurn(() -> printed(sheet));
    }

    private byte[] printed(Sheet sheet) {
        Document document = document(sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        // the renderer closes it
        PDDocument pdf = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        try {
            new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .withProducer("Baken")
                    .useFont(TYPEFACE::regular, "Noto Sans", REGULAR, FontStyle.NORMAL, true)
                    .useFont(TYPEFACE::bold, "Noto Sans", BOLD, FontStyle.NORMAL, true)
                    .useReplacementText(Typeface.MISSING)
                    .useExternalResourceAccessControl(
                            (address, type) -> isPicture(address),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> isPicture(address),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useUriResolver((base, address) -> isPicture(address) ? address : null)
                    .useProtocolsStreamImplementation(address -> new Nothing(), "http", "https", "file", "jar", "ftp")
                    .withW3cDocument(document, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // it keeps the document with the thread
            ThreadCtx.cleanup();
        }
        return bytes.toByteArray();
    }

    /** Whether this is no address at all, but a picture within the document. */
    private static boolean isPicture(@Nullable String address) {
        return address != null && address.startsWith(PICTURE);
    }

    private Document document(Sheet sheet) {
        String language = escaped(sheet.language());
        String xhtml = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\" xml:lang=\"" + language
                + "\"><head><title>" + escaped(sheet.title()) + "</title><meta name=\"description\" content=\""
                + escaped(sheet.title()) + "\"/><style>" + escaped(STYLE) + escaped(sheet.style())
                + "</style></head><body><div id=\"foot\">" + escaped(sheet.foot()) + "</div>" + sheet.body()
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

    private void keepToTypeface(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                text.setData(TYPEFACE.shown(text.getData()));
            } else if (!"style".equals(child.getLocalName())) {
                keepToTypeface(child);
            }
        }
    }

    private static String style() {
        try (InputStream in = Paper.class.getResourceAsStream("paper.css")) {
            if (in == null) {
                throw new IllegalStateException("No paper.css in this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
