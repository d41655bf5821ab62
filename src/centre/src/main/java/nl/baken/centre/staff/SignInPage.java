package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.InstantSource;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** The sign-in form. What was typed is forgotten after each try, but the name. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    private SignIn signIn;
    private CurrentMember me;
    private LiveSessions live;
    private InstantSource clock;
    private String name = "";
    private String passphrase = "";
    private String code = "";
    private String returnTo = "";

    @Inject
    SignInPage(SignIn signIn, CurrentMember me, LiveSessions live, InstantSource clock) {
        this.signIn = signIn;
        this.me = me;
        this.live = live;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SignInPage() {}

    /** Signs in and goes on to the page that was asked for; stays here with one message for whatever was wrong. */
    public void enter() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            SignIn.Outcome outcome = signIn.attempt(
                    name,
                    passphrase,
                    code,
                    Browser.of(external.getRequestHeaderMap().get("User-Agent")));
            if (outcome instanceof SignIn.Outcome.Accepted accepted) {
                HttpServletRequest request = (HttpServletRequest) external.getRequest();
                request.getSession(true);
                request.changeSessionId(); // one that somebody planted beforehand opens nothing
                me.start(
                        accepted.session(),
                        accepted.member(),
                        accepted.keys(),
                        accepted.shortCode(),
                        clock.instant(),
                        live);
                external.setResponseStatus(303);
                external.setResponseHeader(
                        "Location", external.getRequestContextPath() + SafeReturn.of(returnTo, me.rights()));
                faces.responseComplete();
            } else if (outcome instanceof SignIn.Outcome.Refused refused) {
                long seconds = refused.pause().plusMillis(999).toSeconds();
                say(seconds == 0 ? "refused" : "refused.wait", seconds);
            }
        } catch (Argon2Gate.GateBusy e) {
            say("busy");
        }
        passphrase = "";
        code = "";
    }

    private static void say(String key, Object... values) {
        String text = new MessageFormat(
                        ResourceBundle.getBundle("i18n.staff", Locale.forLanguageTag("nl"))
                                .getString("signin." + key),
                        Locale.forLanguageTag("nl"))
                .format(values);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and this page has none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase == null ? "" : passphrase;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getReturnTo() {
        return returnTo;
    }

    public void setReturnTo(@Nullable String returnTo) {
        this.returnTo = returnTo == null ? "" : returnTo;
    }
}
