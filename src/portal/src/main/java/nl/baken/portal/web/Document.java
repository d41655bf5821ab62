package nl.baken.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.baken.seal.DocumentSet;
import org.jspecify.annotations.Nullable;

/** Bytes that are the same for everybody: made once, compressed once, and from then on only written out. */
final class Document {
    static final String FIVE_MINUTES = "public, max-age=300";
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int WORTH_COMPRESSING = 256;

    private final String type;
    private final String cacheControl;
    private final Map<String, String> headers;
    private final byte[] plain;
    private final byte @Nullable [] gzip;
    private final String plainTag;
    private final String gzipTag;
    private volatile @Nullable String sha256;

    Document(String type, String cacheControl, byte[] bytes) {
        this(type, cacheControl, Map.of(), bytes);
    }

    /** @param headers beside those of every answer */
    Document(String type, String cacheControl, Map<String, String> headers, byte[] bytes) {
        this.type = type;
        this.headers = headers;
        this.cacheControl = cacheControl;
        this.plain = bytes;
        this.gzip = isText(type) && bytes.length >= WORTH_COMPRESSING ? compressed(bytes) : null;
        String fingerprint = Fingerprint.of(bytes);
        this.plainTag = '"' + fingerprint + '"';
        this.gzipTag = '"' + fingerprint + "-gz\"";
    }

    byte[] bytes() {
        return plain.clone();
    }

    /** SHA-256 of the bytes before they are compressed, in hex. */
    String sha256() {
        String known = sha256;
        if (known == null) {
            known = DocumentSet.sha256(plain);
            sha256 = known;
        }
        return known;
    }

    /** Answers a GET or HEAD: whole, or with 304 when the caller has these bytes already. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = plain;
        String tag = plainTag;
        response.setHeader("Cache-Control", cacheControl);
        headers.forEach(response::setHeader);
        if (gzip != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (takesGzip(request.getHeader("Accept-Encoding"))) {
                body = gzip;
                tag = gzipTag;
            }
        }
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && isKnown(known)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (body == gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!type.contains("charset=")) {
            // else the server's own is added, to a picture too
            response.setCharacterEncoding(null);
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Whether an If-None-Match names these bytes, in either coding (RFC 9110, 13.1.2: weak comparison). */
    private boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch.contains(plainTag)
                || ifNoneMatch.contains(gzipTag)
                || ifNoneMatch.trim().equals("*");
    }

    /**
     * Whether an Accept-Encoding (RFC 9110, 12.5.3) welcomes gzip. What cannot be understood welcomes nothing: plain
     * bytes are right for everybody.
     */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        boolean any = false;
        for (String element : acceptEncoding.split(",", 32)) {
            int semicolon = element.indexOf(';');
            String coding = (semicolon < 0 ? element : element.substring(0, semicolon))
                    .trim()
                    .toLowerCase(Locale.ROOT);
            boolean welcome = semicolon < 0 || isAboveZero(element.substring(semicolon + 1));
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return welcome;
            }
            any |= coding.equals("*") && welcome;
        }
        return any;
    }

    private static boolean isAboveZero(String parameter) {
        String weight = parameter.trim().toLowerCase(Locale.ROOT).replace(" ", "");
        return weight.matches("q=(0\\.\\d{0,3}|1(\\.0{0,3})?)") && !weight.matches("q=0\\.?0*");
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.startsWith("image/svg");
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new SmallestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
