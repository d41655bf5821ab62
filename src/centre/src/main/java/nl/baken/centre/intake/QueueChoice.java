package nl.baken.centre.intake;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What a member last chose to see of the queue, kept while they are signed in. */
@SessionScoped
class QueueChoice implements Serializable {
    private static final long serialVersionUID = 1;

    private QueueTab tab = QueueTab.OPEN;
    private String whose = "";

    QueueTab tab() {
        return tab;
    }

    String whose() {
        return whose;
    }

    void keep(QueueTab chosen, String of) {
        tab = chosen;
        whose = of;
    }
}
