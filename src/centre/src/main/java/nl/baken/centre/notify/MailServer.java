package nl.baken.centre.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * Where letters are handed in, from whom, and to whom.
 *
 * @param startTls whether the server must offer TLS, with a certificate for its name
 * @param user who signs in there; empty when nobody does
 */
record MailServer(
        String host, int port, boolean startTls, Optional<String> user, String password, String from, String to) {

    /**
     * What is set; empty when no server is.
     *
     * @throws Settings.SettingMissing when a server is set, and something that belongs to it is not
     * @throws NoAddress when sender or receiver is no address
     */
    static Optional<MailServer> of(Settings settings) {
        return settings.find(Setting.MAIL_HOST)
                .map(host -> new MailServer(
                        host,
                        settings.number(Setting.MAIL_PORT, 1, 65_535),
                        settings.isOn(Setting.MAIL_STARTTLS),
                        settings.find(Setting.MAIL_USER),
                        settings.find(Setting.MAIL_USER).isPresent()
                                ? firstLine(settings.path(Setting.MAIL_PASSWORD_FILE))
                                : "",
                        address(settings, Setting.MAIL_FROM),
                        address(settings, Setting.MAIL_TO)));
    }

    private static String address(Settings settings, Setting setting) {
        String address = settings.get(setting).strip();
        try {
            new InternetAddress(address, true).validate();
            return address;
        } catch (AddressException e) {
            throw new NoAddress(setting);
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password of the mail server cannot be read from " + file, e);
        }
    }

    /** What stands behind the @ of the sender: the name that letters and greetings go by, and not this machine's. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }

    /** A setting must be an e-mail address. */
    static final class NoAddress extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NoAddress(Setting setting) {
            super("Setting " + setting.key() + " must be one e-mail address");
        }
    }
}
