package nl.baken.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who runs this instance, and for which region: everything about the organisation that is not software and not a page.
 * Read once at the start from one file, see {@link Setting#ORGANISATION_FILE}; it never changes while an instance runs,
 * so that everybody gets the same bytes.
 *
 * @param shortName as it is called within a sentence
 * @param region its name as it stands in a sentence
 * @param hours when the phone is answered, as shown
 * @param visiting address for visitors, on one line
 * @param post address for letters, on one line
 * @param responsible the municipality that answers for the organisation
 * @param exit the neutral page behind the exit
 * @param answerDays working days after which a reporter may look for a first answer
 * @param figureSource where the figure on the first page comes from
 * @param figureSourceIn the same in other languages, by tag; there need not be any
 * @param municipalities those of the region, in the order in which they are shown
 */
public record Organisation(
        String name,
        String shortName,
        String region,
        Phone phone,
        String hours,
        Optional<String> email,
        Optional<String> visiting,
        Optional<String> post,
        Optional<Responsible> responsible,
        URI exit,
        int answerDays,
        String figureSource,
        Map<String, String> figureSourceIn,
        List<Municipality> municipalities,
        List<Partner> partners) {

    /** @param shown as people write it @param dialled digits only, a plus may lead */
    public record Phone(String shown, String dialled) {
        /** As an address, {@code tel:}. */
        public String link() {
            return "tel:" + dialled;
        }
    }

    public record Responsible(String name, URI site) {}

    /**
     * @param code stands in reports and addresses, so it stays as it is
     * @param population empty when nobody looked it up
     */
    public record Municipality(String code, String name, Optional<Population> population) {}

    /** How many live somewhere. @param year on its first of January */
    public record Population(int inhabitants, int year) {}

    /** Somebody the organisation works with. @param does what they do, in a few words */
    public record Partner(String name, Group group, String does, Optional<URI> link) {
        /** What one goes to a partner for. */
        public enum Group {
            HELP("hulp"),
            LAW("recht"),
            TOGETHER("samen");

            private final String code;

            Group(String code) {
                this.code = code;
            }

            /** As it stands in the file. */
            public String code() {
                return code;
            }
        }
    }

    public Organisation {
        figureSourceIn = Map.copyOf(figureSourceIn);
        municipalities = List.copyOf(municipalities);
        partners = List.copyOf(partners);
    }

    /** @throws OrganisationRefused when the file cannot be read, or something in it is missing, doubled or unknown */
    public static Organisation read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return OrganisationFile.read(file.toString(), in.readNBytes(OrganisationFile.MOST_BYTES + 1));
        } catch (IOException e) {
            throw new OrganisationRefused("The organisation's file " + file + " cannot be read", e);
        }
    }

    /** Where the figure on the first page comes from, in a language (BCP 47), or in Dutch where the file has it so only. */
    public String figureSource(String language) {
        return figureSourceIn.getOrDefault(language, figureSource);
    }

    /** The one that Baken brings along. */
    public static Organisation packaged() {
        String name = "organisation.yaml";
        try (InputStream in = Organisation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " in this archive");
            }
            return OrganisationFile.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The organisation's file is not one to start with. Its message is one line that names the file and the place. */
    public static final class OrganisationRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        OrganisationRefused(String message) {
            super(message);
        }

        OrganisationRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
