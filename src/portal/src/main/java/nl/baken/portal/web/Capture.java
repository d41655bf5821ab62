package nl.baken.portal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Collects what a view writes instead of sending it. Refuses cookies: a page for everybody cannot have one. */
final class Capture extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    private @Nullable PrintWriter writer;
    private int status = SC_OK;

    Capture(HttpServletResponse response) {
        super(response);
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status) {
        this.status = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.status = status;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("Written at once");
            }

            @Override
            public void write(int octet) {
                bytes.write(octet);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                bytes.write(octets, offset, length);
            }
        };
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void addCookie(Cookie cookie) {
        throw new IllegalStateException("A cookie on a page for everybody");
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void reset() {
        resetBuffer();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        bytes.reset();
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the view is complete
    }

    @Override
    public void setBufferSize(int size) {
        // grows by itself
    }

    @Override
    public void setContentType(String type) {
        // told when it is sent
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // UTF-8, always
    }

    @Override
    public void setContentLength(int length) {
        // told when it is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // told when it is sent
    }

    @Override
    public void setHeader(String name, String value) {
        // told when it is sent
    }

    @Override
    public void addHeader(String name, String value) {
        // told when it is sent
    }
}
