package nl.baken.portal.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.portal.web.Language;
import nl.baken.post.OpenedMailbox;
import nl.baken.seal.Reply;

/** What the page says about an opened mailbox, ready to be shown. */
public final class Letters {
    /** The centre is Dutch, so are its days. */
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final OpenedMailbox mailbox;
    private final Language language;

    /** @param language in which days are written */
    Letters(OpenedMailbox mailbox, Language language) {
        this.mailbox = mailbox;
        this.language = language;
    }

    public String getReceived() {
        return language.day(mailbox.received());
    }

    public String getExpires() {
        return language.day(mailbox.expires());
    }

    /** The day on which the reporter withdrew; empty when they did not. */
    public String getWithdrawn() {
        return mailbox.withdrawn().map(language::day).orElse("");
    }

    /** The day from which a withdrawn report may be destroyed. */
    public String getEnd() {
        return mailbox.withdrawn()
                .map(day -> language.day(day.plusDays(OpenedMailbox.WITHDRAWAL_DAYS)))
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
                .map(reply -> new Letter(reply, language))
                .collect(Collectors.toList());
        Collections.reverse(all);
        return all;
    }

    /** One message of the centre. */
    public static final class Letter {
        private final Reply reply;
        private final Language reader;

        Letter(Reply reply, Language reader) {
            this.reply = reply;
            this.reader = reader;
        }

        public String getDay() {
            return reader.day(LocalDate.ofInstant(reply.at(), HERE));
        }

        public String getLanguage() {
            return reply.language();
        }

        public String getText() {
            return reply.text();
        }
    }
}
