package nl.baken.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.baken.queue.PortalSecrets;

/**
 * Where an editor can look at a campaign before it begins: an address that nobody can guess, that all nodes of the portal
 * know alike, and that is another one the next day. It is the same in every language. The centre shows it to members who look after the content.
 */
@ApplicationScoped
public class Previews {
    private PortalSecrets secrets;

    @Inject
    Previews(PortalSecrets secrets) {
        this.secrets = secrets;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Previews() {}

    /** The whole path: {@code /nl/campagne/werk/} and 32 hexadecimal digits. */
    public String address(Edition edition, Article campaign) {
        return campaign.address() + "/" + code(edition, campaign);
    }

    /** The same after the language prefix. */
    public String path(Edition edition, Article campaign) {
        return campaign.path() + "/" + code(edition, campaign);
    }

    private String code(Edition edition, Article campaign) {
        return secrets.previewCode(campaign.path() + " " + edition.day());
    }
}
