package nl.baken.journeys.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The first words of a mail server: a greeting, what it can, and over to TLS. It takes no letter. */
final class MailDoor implements AutoCloseable {
    private final ServerSocket door;
    private final SSLContext context;
    private final boolean offersTls;

    /**
     * Opens.
     *
     * @param pair the beginning of the names of its certificate's file and its key's
     */
    MailDoor(Path pair, boolean offersTls) {
        this.context = Authority.serving(pair);
        this.offersTls = offersTls;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::answer, "mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                talk(socket);
            } catch (IOException e) {
                // who came in hung up, or the door is closed
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 mail.example.org");
        in.readLine();
        say(socket, offersTls ? "250-mail.example.org\r\n250 STARTTLS" : "250 mail.example.org");
        if (offersTls && "STARTTLS".equals(in.readLine())) {
            say(socket, "220 go on");
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            tls.startHandshake();
            tls.getInputStream().read();
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
