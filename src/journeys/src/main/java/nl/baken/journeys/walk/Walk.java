package nl.baken.journeys.walk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.StoredReport;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.PageUnexpected;
import nl.baken.journeys.visit.Story;
import nl.baken.journeys.visit.Visitor.Visit;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;
import nl.baken.seal.Part;

/** The main class of deploy/walk. Exit codes: 0 every step held, 1 one did not, or the instance is not one to walk. */
public final class Walk {
    private static final String USAGE = "usage: deploy/walk [URL] [--data DIR]";
    private static final long CLAIM_PATIENCE_NANOS = 30_000_000_000L;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]{16,}");

    private final URI home;
    private final InstanceFolder folder;
    private final Story story = Story.make();
    private final long began = System.nanoTime();
    private String step = "instance";

    private Walk(URI home, Path data) {
        this.home = home;
        this.folder = new InstanceFolder(data);
    }

    public static void main(String[] words) throws SQLException {
        try {
            parse(words).go();
        } catch (NotReady e) {
            System.err.println("walk: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Walk parse(String[] words) {
        String url = "http://127.0.0.1:8080";
        Path data = Path.of("data");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--data") && i + 1 < words.length) {
                data = Path.of(words[++i]);
            } else if (words[i].matches("https?://[^/]+/?.*")) {
                url = words[i];
            } else {
                throw new NotReady(USAGE);
            }
        }
        return new Walk(URI.create(url), data);
    }

    private void go() throws SQLException {
        List<SignIn> signIns = folder.signIns();
        try (Connection database = folder.connect()) {
            System.out.println("One report through " + home + " (data folder " + folder.root() + ")");
            walk(database, signIns);
        } catch (StepFailed | PageUnexpected | EnvelopeUnreadable e) {
            tell("FAILED", step + ": " + e.getMessage());
            System.exit(1);
        }
        tell("done", "every step held");
    }

    private void walk(Connection database, List<SignIn> signIns) throws SQLException {
        step = "form";
        Reporter reporter = new Reporter(home);
        Reporter.Checked checked = reporter.fillIn(story);
        tell(step, story.answers().size() + " questions answered; the check page shows them");
        String code = reporter.send(checked);
        tell("code", "a receipt code was given");

        step = "sealed";
        UUID id = folder.sendTokens().open(checked.token(), Instant.now()).id();
        tell(step, sealed(database, id));

        step = "claimed";
        awaitClaim(database, id);
        tell(step, "left the portal's tables; the centre has it");

        step = "opened";
        Colleague colleague = Colleague.signIn(home, database, signIns);
        tell("signed in", colleague.name() + ", with passphrase and one-time code");
        Visit report = colleague.open(id);
        int found = (int)
                story.words().stream().filter(report.page().text()::contains).count();
        StepFailed.unless(
                found == story.words().size(),
                found + " of " + story.words().size() + " words of the report are on the centre's screen");
        tell(step, "all " + found + " words of the report are on the centre's screen");

        step = "answered";
        String answer = "Dank je wel. We kijken hier deze week naar. Kenmerk " + Story.word() + ".";
        Visit answered = colleague.answer(report, answer);
        StepFailed.unless(
                answered.page().text().contains("Je antwoord is verstuurd"),
                "the centre does not say that it was sent");
        tell(step, "signed, sealed to the reporter's mailbox, sent");

        step = "read back";
        Page mailbox = awaitAnswer(reporter, code, answer);
        StepFailed.unless(
                story.words().stream().noneMatch(mailbox.text()::contains),
                "the page behind the code shows words of the report");
        tell(step, "the answer is behind the code, and none of the report's own words");

        step = "wrote back";
        String more = "Vandaag weer. Op de bus staat " + Story.word() + ".";
        Page written = reporter.writeBack(mailbox, more);
        StepFailed.unless(written.text().contains("Het is goed aangekomen"), "the page does not say that it was sent");
        StepFailed.unless(!written.text().contains(more), "the page shows the reporter's own words");
        awaitMessage(database, id);
        StepFailed.unless(colleague.openMessages(id).page().text().contains(more), "it is not on the centre's screen");
        tell(step, "joined its report; its words are on the centre's screen, and not behind the code");
    }

    /** Proves that the row holds an envelope for this submission and nothing to read. */
    private String sealed(Connection database, UUID id) throws SQLException {
        StoredReport stored =
                StoredReport.find(database, id).orElseThrow(() -> new StepFailed("no row has the submission's id"));
        Envelope envelope = Envelope.parse(stored.envelope()).requireFor(id, Kind.REPORT);
        List<String> places = new ArrayList<>(List.of(stored.open(), stored.envelope()));
        Matcher encoded = BASE64.matcher(stored.envelope());
        while (encoded.find()) {
            places.add(decoded(encoded.group()));
        }
        for (String word : story.words()) {
            StepFailed.unless(
                    places.stream().noneMatch(place -> place.contains(word)), "the row holds a word of the report");
        }
        return "row " + id + " in the " + (stored.isClaimed() ? "centre's" : "portal's") + " tables: "
                + Part.values().length + " parts, each for "
                + envelope.recipients(Part.STORY).size()
                + " intake key(s), " + stored.envelope().length() + " characters, no word of the report";
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // no base64 after all: looked at as it is, too
        }
    }

    private static void awaitClaim(Connection database, UUID id) throws SQLException {
        long deadline = System.nanoTime() + CLAIM_PATIENCE_NANOS;
        while (true) {
            Optional<StoredReport> stored = StoredReport.find(database, id);
            StepFailed.unless(stored.isPresent(), "the report is in neither wing's tables");
            if (stored.get().isClaimed()) {
                return;
            }
            StepFailed.unless(System.nanoTime() < deadline, "the centre has not taken it within 30 seconds");
            pause(100);
        }
    }

    /** An answer shows only when it can no longer be taken back. */
    private static Page awaitAnswer(Reporter reporter, String code, String answer) {
        long deadline = System.nanoTime() + CLAIM_PATIENCE_NANOS;
        while (true) {
            Page mailbox = reporter.comeBack(code);
            if (mailbox.text().contains(answer)) {
                return mailbox;
            }
            StepFailed.unless(System.nanoTime() < deadline, "the answer is not behind the code within 30 seconds");
            pause(1000);
        }
    }

    private static void awaitMessage(Connection database, UUID report) throws SQLException {
        long deadline = System.nanoTime() + CLAIM_PATIENCE_NANOS;
        try (PreparedStatement query = database.prepareStatement("SELECT 1 FROM report_message WHERE report = ?")) {
            query.setString(1, report.toString());
            while (true) {
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        return;
                    }
                }
                StepFailed.unless(System.nanoTime() < deadline, "it has not joined its report within 30 seconds");
                pause(100);
            }
        }
    }

    private void tell(String what, String found) {
        System.out.println(
                String.format(Locale.ROOT, "[%6.2f s] %-10s %s", (System.nanoTime() - began) / 1e9, what, found));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
