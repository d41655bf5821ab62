package nl.baken.post;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That the reporter withdrew: from then on the mailbox shows nothing else. Goes with its mailbox. */
@Entity
@Table(name = "mailbox_withdrawal")
public class MailboxWithdrawal {
    @Id
    private String address;

    private LocalDate day;

    @SuppressWarnings("NullAway.Init")
    protected MailboxWithdrawal() {}

    public MailboxWithdrawal(Mailbox mailbox, LocalDate day) {
        this.address = mailbox.address();
        this.day = day;
    }

    LocalDate day() {
        return day;
    }
}
