package nl.baken.post;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That a mailbox was used on a day. */
@Entity
@Table(name = "mailbox_use")
public class MailboxUse {
    @Id
    private UUID id;

    private String address;
    private LocalDate day;

    @SuppressWarnings("NullAway.Init")
    protected MailboxUse() {}

    MailboxUse(String address, LocalDate day) {
        this.id = UUID.randomUUID();
        this.address = address;
        this.day = day;
    }
}
