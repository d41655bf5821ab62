package nl.baken.centre.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server (RFC 5321, 3207, 3834). Nothing in them names this machine. */
final class Postman {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private Postman() {}

    /** Why a letter was not taken. */
    enum Why {
        /** Nobody answers at that address and port. */
        AWAY,
        /** It offers no TLS, or shows a certificate that is not its own. */
        NO_TLS,
        /** It does not take this user and password. */
        NOT_LET_IN,
        /** It does not take this letter, or its sender or receiver. */
        NOT_TAKEN,
        /** It answered something else, or broke off. */
        OTHER
    }

    /** @throws NotSent when the server did not acknowledge the letter */
    static void send(MailServer server, Letter letter, Instant now) {
        Session session = Session.getInstance(properties(server));
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(session, server, letter, now);
            // Without a user there is no password either: with one, the name of this process's user would be tried.
            @Nullable String user = server.user().orElse(null);
            transport.connect(server.host(), server.port(), user, user == null ? null : server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new NotSent(why(e), e);
        }
    }

    private static MimeMessage message(Session session, MailServer server, Letter letter, Instant now)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.id() + "@" + server.domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(server.to()));
        message.setSubject(Letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", server.domain());
        properties.setProperty("mail.smtp.from", server.from());
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static Why why(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return Why.NOT_LET_IN;
        }
        if (e instanceof SendFailedException) {
            return Why.NOT_TAKEN;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (cause instanceof SSLException || said.contains("STARTTLS")) {
                return Why.NO_TLS;
            }
        }
        return e.getCause() instanceof IOException ? Why.AWAY : Why.OTHER;
    }

    /** The server did not take the letter. */
    static final class NotSent extends IllegalStateException {
        private static final long serialVersionUID = 1;
        private final Why why;

        NotSent(Why why, MessagingException cause) {
            super("Not sent: " + why, cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }
}
