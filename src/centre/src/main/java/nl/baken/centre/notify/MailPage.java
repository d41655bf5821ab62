package nl.baken.centre.notify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import nl.baken.centre.staff.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** How telling by e-mail goes, and a letter to try it out. */
@Named("mails")
@RequestScoped
public class MailPage {
    private Mails service;
    private CurrentMember me;
    private String tried = "";

    @Inject
    MailPage(Mails service, CurrentMember me) {
        this.service = service;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MailPage() {}

    public boolean isSet() {
        return service.server().isPresent();
    }

    public String getTo() {
        return service.server().map(MailServer::to).orElse("");
    }

    public String getServer() {
        return service.server()
                .map(server -> server.host() + ":" + server.port())
                .orElse("");
    }

    public int getWaiting() {
        return service.state().waiting();
    }

    /** Why the last try of what waits failed; empty when none did. */
    public String getFault() {
        return service.state().fault().orElse("");
    }

    public @Nullable Instant getNext() {
        return service.state().next().orElse(null);
    }

    public @Nullable Instant getSent() {
        return service.state().sent().orElse(null);
    }

    /** Sends a letter to try it out. */
    public void tryOut() {
        tried = service.tryOut(me.id()).map(Enum::name).orElse("SENT");
    }

    /** What came of it: a fault, {@code SENT}, or nothing when nobody tried. */
    public String getTried() {
        return tried;
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and this form has none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
