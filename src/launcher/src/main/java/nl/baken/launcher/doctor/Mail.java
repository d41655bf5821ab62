package nl.baken.launcher.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** Whether the mail server answers and goes over to TLS with a certificate for its name. No letter is sent, nobody signs in. */
final class Mail implements Look {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_ANSWER = 100;

    private final GivenSettings settings;

    Mail(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() {
        if (settings.find(Setting.MAIL_HOST).isEmpty()) {
            return List.of(Finding.notChecked("mail", "setting " + Setting.MAIL_HOST.key() + " is not set here."));
        }
        String host = settings.get(Setting.MAIL_HOST);
        int port = Integer.parseInt(settings.get(Setting.MAIL_PORT));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return List.of(greet(socket, host, port));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "mail",
                    host + ":" + port
                            + " cannot be reached, or does not speak with us: letters wait. Look at its name, its"
                            + " port and the firewall (IPAddressAllow in the unit)."));
        }
    }

    private Finding greet(Socket socket, String host, int port) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        answer(in);
        boolean offers = say(socket, in, "EHLO doctor.invalid").contains("STARTTLS");
        if (!Boolean.parseBoolean(settings.get(Setting.MAIL_STARTTLS))) {
            return Finding.wrong("mail", "letters go in clear: take out " + Setting.MAIL_STARTTLS.key() + " = false.");
        }
        if (!offers || !say(socket, in, "STARTTLS").startsWith("220")) {
            return Finding.wrong("mail", host + ":" + port + " offers no STARTTLS, and no letter goes without it.");
        }
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket tls = (SSLSocket) factory.createSocket(socket, host, port, false)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // its name, as the letters' own client wants it
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return Finding.ok("mail", host + ":" + port + " answers over TLS, under its name.");
        } catch (IOException e) {
            return Finding.wrong(
                    "mail",
                    "the certificate of " + host + " is not for that name, or of nobody that this machine trusts.");
        }
    }

    private static String say(Socket socket, BufferedReader in, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer(in);
    }

    /** All lines of an answer; the last has a blank behind its number. */
    private static String answer(BufferedReader in) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < LONGEST_ANSWER; i++) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("It hung up");
            }
            all.append(line).append('\n');
            if (line.matches("[0-9]{3}( .*)?")) {
                break;
            }
        }
        return all.toString();
    }
}
