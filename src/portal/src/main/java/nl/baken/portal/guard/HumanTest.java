package nl.baken.portal.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.web.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A test of hCaptcha, where an operator offers one: to who would be held apart, as a choice. Skipped, failed or without an
 * answer of hCaptcha, a report is held apart and never refused.
 */
@ApplicationScoped
public class HumanTest {
    /** Name of the field that hCaptcha's widget fills. */
    public static final String RESPONSE = "h-captcha-response";

    private static final String HOSTS = "https://hcaptcha.com https://*.hcaptcha.com";

    /** For the one page with the widget, instead of what all others have. hCaptcha knows no Trusted Types and no COEP. */
    private static final String POLICY =
            "default-src 'none'; script-src %2$s %1$s; frame-src %1$s; style-src 'self' %1$s; "
                    + "connect-src 'self' %1$s; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private String siteKey = "";
    private @Nullable HCaptcha hCaptcha;
    private InstantSource clock;
    private Breaker breaker;
    private String scripts = "";

    @Inject
    HumanTest(Settings settings, InstantSource clock, Scripts scripts) {
        this(
                clock,
                settings.find(Setting.HCAPTCHA_SECRET)
                        .map(secret -> new HCaptcha(
                                URI.create(settings.get(Setting.HCAPTCHA_VERIFY)),
                                secret,
                                String.valueOf(URI.create(settings.get(Setting.SITE_URL))
                                        .getHost())))
                        .orElse(null),
                settings.find(Setting.HCAPTCHA_SITE_KEY).orElse(""),
                scripts.sources());
    }

    /** @param scripts where the site's own scripts come from, see {@link Scripts#sources} */
    HumanTest(InstantSource clock, @Nullable HCaptcha hCaptcha, String siteKey, String scripts) {
        this.clock = clock;
        this.hCaptcha = hCaptcha;
        this.siteKey = siteKey;
        this.scripts = scripts;
        this.breaker = new Breaker();
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected HumanTest() {}

    public boolean isOffered() {
        return hCaptcha != null && !siteKey.isEmpty();
    }

    /** Public half of the operator's account with hCaptcha; empty when there is none. */
    public String siteKey() {
        return siteKey;
    }

    /** What the page with the widget is sent with, beside what every page is. */
    public Map<String, String> headers() {
        return Map.of(
                "Content-Security-Policy",
                POLICY.formatted(HOSTS, scripts),
                "Cross-Origin-Embedder-Policy",
                "unsafe-none");
    }

    /** @param response what the widget left in its field; null or empty when the test was skipped */
    public boolean isPassed(@Nullable String response) {
        if (response == null || response.isEmpty() || hCaptcha == null || !breaker.mayAsk(clock.instant())) {
            return false;
        }
        try {
            boolean isGood = hCaptcha.isGood(response);
            breaker.succeeded();
            return isGood;
        } catch (HCaptcha.Away e) {
            breaker.failed(clock.instant());
            return false;
        }
    }
}
