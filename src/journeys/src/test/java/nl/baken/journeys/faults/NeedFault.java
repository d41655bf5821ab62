package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Story;
import org.junit.jupiter.api.Test;

/** What a portal needs is there in part or not at all: it says truthfully what happened, and recovers by itself. */
@Installed
class NeedFault {
    /** MariaDB allows no fewer. */
    private static final int FEWEST_CONNECTIONS = 10;

    /** Reports after which a full disk of the database has taken none: its files have some room in them. */
    private static final int MOST_REPORTS = 2_000;

    private static final String PHONE = "088 000 00 00";

    private final Production production;
    private final OwnMariaDb database;
    private final Web web;

    NeedFault(Production production) {
        this.production = production;
        database = production.database();
        web = new Web(production.portal());
    }

    @Test
    void the_databases_disk_is_full() throws SQLException {
        Reckoning reckoning = new Reckoning(production);
        List<Sending> sent = new ArrayList<>();
        Way.Prepared byForm = prepared(Way.FORM);
        Way.Prepared byApi = prepared(Way.API);
        database.disk().fill();
        try {
            boolean isTaken = true;
            for (int i = 0; i < MOST_REPORTS && isTaken; i++) {
                Way.Prepared another = prepared(Way.API);
                HttpResponse<String> answer = another.send().apply(web);
                isTaken = answer.statusCode() == 201;
                if (isTaken) {
                    another.sending().codes().add(Way.code(answer).orElseThrow());
                    sent.add(another.sending());
                }
            }
            assertNotSent(byForm, byApi);
        } finally {
            database.disk().empty();
        }
        int taken = sent.size();
        sent.addAll(List.of(sentAgain(byForm), sentAgain(byApi)));
        reckoning.requireTrue(sent);
        tell("a full disk of the database (%d reports were taken before)".formatted(taken));
    }

    @Test
    void the_databases_disk_takes_no_write() throws SQLException {
        Reckoning reckoning = new Reckoning(production);
        Way.Prepared byForm = prepared(Way.FORM);
        Way.Prepared byApi = prepared(Way.API);
        database.disk().damage();
        try {
            assertNotSent(byForm, byApi);
        } finally {
            database.without(database.disk()::repair);
        }
        List<Sending> sent = List.of(sentAgain(byForm), sentAgain(byApi));
        reckoning.requireTrue(sent);
        tell("a disk of the database that takes no write");
    }

    @Test
    void the_database_has_no_connection_left() throws SQLException {
        Reckoning reckoning = new Reckoning(production);
        Way.Prepared byForm = prepared(Way.FORM);
        Way.Prepared byApi = prepared(Way.API);
        String before = database.asRoot("SELECT @@GLOBAL.max_connections").strip();
        List<Connection> taken = new ArrayList<>();
        try {
            database.asRoot("SET GLOBAL max_connections = " + FEWEST_CONNECTIONS);
            Baken.await("others have all connections", () -> {
                database.asRoot("KILL SOFT USER baken_portal; KILL SOFT USER baken_centre");
                return !takeConnection(taken) && taken.size() == FEWEST_CONNECTIONS;
            });
            assertNotSent(byForm, byApi);
        } finally {
            for (Connection each : taken) {
                each.close();
            }
            database.asRoot("SET GLOBAL max_connections = " + before);
        }
        List<Sending> sent = List.of(sentAgain(byForm), sentAgain(byApi));
        reckoning.requireTrue(sent);
        tell("a database without a connection left");
    }

    private boolean takeConnection(List<Connection> taken) {
        try {
            taken.add(database.connect(MariaDb.MIGRATE));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void each_statement_takes_two_seconds() throws SQLException {
        Reckoning reckoning = new Reckoning(production);
        Way.Prepared byForm = prepared(Way.FORM);
        Way.Prepared byApi = prepared(Way.API);
        long began = System.nanoTime();
        int status;
        production.wire().delay(Duration.ofSeconds(2));
        try {
            CompletableFuture<HttpResponse<String>> other =
                    CompletableFuture.supplyAsync(() -> byApi.send().apply(web));
            status = byForm.send().apply(web).statusCode();
            assertTrue(List.of(200, 503, 504).contains(status), "sent, not sent, or not known: " + status);
            assertPagesAreServed();
            int otherStatus = other.join().statusCode();
            assertTrue(List.of(201, 503, 504).contains(otherStatus), "the same: " + otherStatus);
        } finally {
            production.wire().delay(Duration.ZERO);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Sending> sent = List.of(sentAgain(byForm), sentAgain(byApi));
        reckoning.requireTrue(sent);
        tell("statements of 2 s: a send ends with %d after %.0f s".formatted(status, seconds));
    }

    @Test
    void the_portals_own_disk_is_full() throws SQLException {
        Path folder = production.folder().resolve("full");
        try (Disk disk = new Disk(Build.newFolder("full-disk").resolve("image"), folder, 900);
                OtherPortal other = production.otherPortal(
                        folder.resolve("portal"), Map.of("BAKEN_DISK_APART", "90", "BAKEN_DISK_ALL", "95"))) {
            Reckoning reckoning = new Reckoning(production);
            Web own = new Web(other.url());
            Way.Prepared byForm = Way.FORM.prepare(own, Story.make()).orElseThrow();
            Way.Prepared byApi = Way.API.prepare(own, Story.make()).orElseThrow();
            disk.fill();
            Baken.await("the portal has seen it", () -> byApi.send().apply(own).statusCode() == 503);
            assertNotSent(own, byForm, byApi);
            disk.empty();
            List<Sending> sent = List.of(sentAgain(own, byForm), sentAgain(own, byApi));
            reckoning.requireTrue(sent);
        }
        tell("a full disk of the portal");
    }

    private void assertNotSent(Way.Prepared byForm, Way.Prepared byApi) {
        assertNotSent(web, byForm, byApi);
    }

    /** Told truthfully, with all that was typed, the same token and the phone; and pages are still there. */
    private void assertNotSent(Web to, Way.Prepared byForm, Way.Prepared byApi) {
        HttpResponse<String> page = Form.sane(byForm.send().apply(to));
        assertEquals(503, page.statusCode());
        assertRetryAfter(page);
        Html html = Html.of(page.body());
        assertEquals("Niet verzonden", html.heading());
        Story story = byForm.sending().story();
        assertEquals(story.answers().get("place"), html.values("place"), "what was typed is on the page");
        assertEquals(List.of(byForm.sending().token()), html.values("_token"), "so that it stays one report");
        assertTrue(html.main().contains(PHONE), html::main);

        HttpResponse<String> problem = Form.sane(byApi.send().apply(to));
        assertEquals(503, problem.statusCode());
        assertRetryAfter(problem);
        assertTrue(problem.body().contains("tored"), problem.body());
        assertPagesAreServed(to);
    }

    private static void assertRetryAfter(HttpResponse<String> answer) {
        assertTrue(answer.headers().firstValue("Retry-After").orElse("").matches("[0-9]+"), "Retry-After");
    }

    private void assertPagesAreServed() {
        assertPagesAreServed(web);
    }

    private static void assertPagesAreServed(Web from) {
        for (String path : List.of("/nl/", "/nl/hulp", "/nl/melden/burger", "/nl/melden/jongere", "/nl/antwoord")) {
            assertEquals(200, Form.sane(from.get(path)).statusCode(), path);
        }
    }

    private Way.Prepared prepared(Way way) {
        return way.prepare(web, Story.make()).orElseThrow();
    }

    private Sending sentAgain(Way.Prepared report) {
        return sentAgain(web, report);
    }

    /** By itself: without a start of anything. */
    private static Sending sentAgain(Web to, Way.Prepared report) {
        Baken.await(
                "the portal takes reports again", () -> Way.code(report.send().apply(to))
                        .map(report.sending().codes()::add)
                        .isPresent());
        return report.sending();
    }

    private static void tell(String what) {
        System.out.println("NeedFault: " + what + ": told truthfully, nothing lost or doubled, taken again by itself");
    }
}
