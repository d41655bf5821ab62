package nl.baken.centre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.staff.Base32;
import nl.baken.centre.staff.KeyCeremony;
import nl.baken.centre.staff.Keyring;
import nl.baken.centre.staff.Member;
import nl.baken.centre.staff.Members;
import nl.baken.centre.staff.Members.Enrolment;
import nl.baken.centre.staff.Role;
import nl.baken.centre.staff.Words;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** The demo's members, one at least of each role that a person can have. Their sign-ins are random, and stand in a file that only its owner may read. */
@ApplicationScoped
class DemoPeople {
    private static final int WORDS = 5;
    private static final int TOTP_BYTES = 20;

    private Members members;
    private KeyCeremony ceremony;
    private Settings settings;
    private SecureRandom random;

    @Inject
    DemoPeople(Members members, KeyCeremony ceremony, Settings settings, SecureRandom random) {
        this.members = members;
        this.ceremony = ceremony;
        this.settings = settings;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DemoPeople() {}

    /** Adds the members, makes the centre's keys for them, and writes their sign-ins: all of it or nothing. */
    @Transactional
    Map<String, Actor> enrol() {
        StringBuilder file = new StringBuilder("# Sign-ins of this demo: name, passphrase, secret of the one-time codes"
                + " (base32), with tabs between them.\n# deploy/totp NAME prints the current code.\n");
        Map<String, Member> people = new LinkedHashMap<>();
        for (Enrolment person : List.of(
                person("anna", "Anna de Wit", Role.INTAKE_WORKER),
                person("bram", "Bram Oude Luttikhuis", Role.INTAKE_WORKER),
                person("carla", "Carla Mensink", Role.TEAM_LEAD),
                person("dewi", "Dewi Hartono", Role.CARE_COORDINATOR),
                person("esra", "Esra Yildiz", Role.EDITOR),
                person("frank", "Frank Nijhuis", Role.AUDITOR),
                person("gita", "Gita Ramdin", Role.ADMINISTRATOR))) {
            people.put(person.signInName(), members.enrol(person));
            file.append(person.signInName())
                    .append('\t')
                    .append(person.passphrase())
                    .append('\t')
                    .append(Base32.encode(person.totpSecret()))
                    .append('\n');
        }
        Keyring keys = ceremony.perform(List.copyOf(people.values()), Optional.empty());
        write(file.toString());
        Map<String, Actor> actors = new LinkedHashMap<>();
        people.forEach((name, member) -> actors.put(name, new Actor(member.id(), member.role(), keys)));
        return actors;
    }

    private Enrolment person(String name, String displayName, Role role) {
        byte[] totp = new byte[TOTP_BYTES];
        random.nextBytes(totp);
        return new Enrolment(name, displayName, role, Words.passphrase(WORDS, random), totp);
    }

    private void write(String text) {
        Path file = settings.path(Setting.SIGN_INS_FILE);
        try {
            Files.deleteIfExists(file); // of a first start that did not get to its end
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot replace " + file, e);
        }
        SecretsFile.writePrivately(file, text);
    }
}
