package nl.baken.portal.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.baken.post.OpenedMailbox;
import nl.baken.seal.Reply;

/** What the page says about an opened mailbox, ready to be shown. */
public final class Letters {
    /** The portal is Dutch, so are its days. */
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final OpenedMailbox mailbox;

    Letters(OpenedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    public String getReceived() {
        return DAY.format(mailbox.received());
    }

    public String getExpires() {
        return DAY.format(mailbox.expires());
    }

    /** The day on which the reporter withdrew; empty when they did not. */
    public String getWithdrawn() {
        return mailbox.withdrawn().map(DAY::format).orElse("");
    }

    /** The day from which a withdrawn report may be destroyed. */
    public String getEnd() {
        return mailbox.withdrawn()
                .map(day -> DAY.format(day.plusDays(OpenedMailbox.WITHDRAWAL_DAYS)))
                .orElse("");
    }

    /** Key of the state's texts: {@code in-triage}. */
    public String getState() {
        return mailbox.state().code();
    }

    /** Whether an answer came that nobody we trust has signed. */
    public boolean isTampered() {
        return mailbox.refused() > 0;
    }

    /** Newest first; an answer that only changed the state has no text and is not among them. */
    public List<Letter> getAll() {
        List<Letter> all = mailbox.replies().stream()
                .filter(reply -> !reply.text().isBlank())
                .map(Letter::new)
                .collect(Collectors.toList());
        Collections.reverse(all);
        return all;
    }

    /** One message of the centre. */
    public static final class Letter {
        private final Reply reply;

        Letter(Reply reply) {
            this.reply = reply;
        }

        public String getDay() {
            return DAY.format(LocalDate.ofInstant(reply.at(), HERE));
        }

        public String getLanguage() {
            return reply.language();
        }

        public String getText() {
            return reply.text();
        }
    }
}
