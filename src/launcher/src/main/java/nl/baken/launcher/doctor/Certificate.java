package nl.baken.launcher.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** The certificate under the portal's name: whether it is for that name, trusted, and for how long still. */
final class Certificate implements Look {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int DAYS = 14;
    private static final int HTTPS = 443;

    private final GivenSettings settings;
    private final Clock clock;

    Certificate(GivenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> find() throws IOException {
        if (settings.find(Setting.SITE_URL).isEmpty()) {
            return List.of(
                    Finding.notChecked("certificate", "setting " + Setting.SITE_URL.key() + " is not set here."));
        }
        URI site = URI.create(settings.get(Setting.SITE_URL));
        if (!"https".equals(site.getScheme())) {
            return List.of(Finding.wrong(
                    "certificate", "the portal's address " + site + " is without TLS: it begins with https://."));
        }
        int port = site.getPort() < 0 ? HTTPS : site.getPort();
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(site.getHost(), port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, site.getHost(), port, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return List.of(found(
                        site.getHost(), (X509Certificate) socket.getSession().getPeerCertificates()[0]));
            }
        } catch (SSLException e) {
            return List.of(Finding.wrong(
                    "certificate",
                    "that of " + site.getHost()
                            + " is not for that name, is over, or of nobody that this machine trusts."));
        } catch (IOException e) {
            return List.of(
                    Finding.wrong("certificate", site.getHost() + ":" + port + " cannot be reached: does nginx run?"));
        }
    }

    private Finding found(String host, X509Certificate certificate) {
        long days = Duration.between(clock.instant(), certificate.getNotAfter().toInstant())
                .toDays();
        String words = "that of " + host + " holds for " + days + " days";
        return days < DAYS
                ? Finding.wrong("certificate", words + ": renew it, and reload nginx.")
                : Finding.ok("certificate", words + ".");
    }
}
