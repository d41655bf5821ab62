package nl.baken.journeys.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open, as a browser keeps it. Written here because it shares two cores with what
 * it measures: it costs a tenth of what {@code java.net.http} does.
 */
final class Connection implements AutoCloseable {
    private static final int READ_TIMEOUT_MILLIS = 30_000;

    private final int port;
    private @Nullable Socket socket;
    private byte[] buffer = new byte[64 << 10];
    private int from;
    private int to;
    private int opened;

    Connection(int port) {
        this.port = port;
    }

    /** An answer; the body as text. */
    record Answer(int status, String body) {}

    Answer get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
    }

    Answer post(String path, String type, String body) throws IOException {
        return post(path, type, body, "");
    }

    /** @param headers further ones, each with CR LF behind it */
    Answer post(String path, String type, String body, String headers) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n" + headers + "\r\n" + body);
    }

    /** How often it had to be opened: once, when the server keeps it. */
    int opened() {
        return opened;
    }

    private Answer exchange(String request) throws IOException {
        Socket open = socket();
        open.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return read(open.getInputStream());
    }

    private Socket socket() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket = open;
            from = 0;
            to = 0;
            opened++;
        }
        return open;
    }

    private Answer read(InputStream in) throws IOException {
        String statusLine = line(in);
        int status = Integer.parseInt(statusLine.substring(9, 12));
        long length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        byte[] body = chunked ? chunks(in) : bytes(in, Math.toIntExact(Math.max(length, 0)));
        if (last) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks(InputStream in) throws IOException {
        byte[] body = new byte[0];
        while (true) {
            int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                while (!line(in).isEmpty()) {
                    // trailers, of which there are none that matter here
                }
                return body;
            }
            byte[] chunk = bytes(in, size);
            body = Arrays.copyOf(body, body.length + size);
            System.arraycopy(chunk, 0, body, body.length - size, size);
            line(in);
        }
    }

    private byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, to - from);
        System.arraycopy(buffer, from, bytes, 0, buffered);
        from += buffered;
        if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
            throw new EOFException("The server ended in the middle of an answer");
        }
        return bytes;
    }

    private String line(InputStream in) throws IOException {
        int at = from;
        while (true) {
            while (at < to) {
                if (buffer[at++] == '\n') {
                    String line = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1).strip();
                    from = at;
                    return line;
                }
            }
            at -= from;
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            if (to == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                throw new EOFException("The server closed the connection");
            }
            to += read;
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
