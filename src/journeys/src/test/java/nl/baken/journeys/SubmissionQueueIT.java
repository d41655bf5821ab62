package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.journeys.house.QueueArchive;
import nl.baken.post.Mailbox;
import nl.baken.post.Post;
import nl.baken.queue.Claimed;
import nl.baken.queue.MailboxClosed;
import nl.baken.queue.NewReport;
import nl.baken.queue.PortalSecrets;
import nl.baken.queue.PublishedKeys;
import nl.baken.queue.SubmissionQueue;
import nl.baken.queue.Submitter;
import nl.baken.seal.Envelope;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.Part;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.Sealer;
import nl.baken.seal.SendToken;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The queue in a real container on a real MariaDB (Debian's): stored exactly once, claimed exactly once. */
@ExtendWith(ArquillianExtension.class)
class SubmissionQueueIT {
    private static @Nullable AutoCloseable database;

    @Inject
    private Submitter submitter;

    @Inject
    private SubmissionQueue queue;

    @Inject
    private Post post;

    @Inject
    private PortalSecrets secrets;

    @Inject
    private PublishedKeys keys;

    @Inject
    private SecureRandom random;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive archive() {
        QueueArchive made = QueueArchive.make();
        database = made.database();
        return made.archive();
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void emptyTheQueue() throws Exception {
        claimAll(100);
    }

    @Test
    void the_same_token_from_sixteen_threads_is_one_report_one_mailbox_and_one_code() throws Exception {
        SendToken token = newToken();
        long mailboxes = count("mailbox");
        CountDownLatch together = new CountDownLatch(16);
        List<Future<ReceiptCode>> sent = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            sent.add(threads.submit((Callable<ReceiptCode>) () -> {
                together.countDown();
                together.await(30, TimeUnit.SECONDS);
                return submitter.submit(token, report());
            }));
        }
        Set<String> codes = new HashSet<>();
        for (Future<ReceiptCode> one : sent) {
            codes.add(one.get(60, TimeUnit.SECONDS).groups());
        }
        assertEquals(Set.of(token.code().groups()), codes);
        assertEquals(mailboxes + 1, count("mailbox"));
        assertEquals(1, count("submission WHERE id = '" + token.id() + "'"));
        assertEquals(1, count("submission_envelope WHERE id = '" + token.id() + "'"));
    }

    @Test
    @Tag("P15")
    void a_token_sends_no_second_report_after_the_centre_has_taken_the_first() throws Exception {
        SendToken token = newToken();
        ReceiptCode first = submitter.submit(token, report());
        assertEquals(Set.of(token.id()), claimAll(100));
        assertEquals(first, submitter.submit(token, report()));
        assertEquals(Set.of(), claimAll(100));
    }

    @Test
    @Tag("P14")
    void a_store_that_fails_at_its_last_step_leaves_nothing() throws Exception {
        SendToken stored = newToken();
        submitter.submit(stored, report());
        SendToken token = newToken();
        Envelope envelope = envelope(token);
        Mailbox taken = mailbox(stored); // the address of another mailbox: the last INSERT fails
        assertThrows(
                RuntimeException.class,
                () -> queue.store(token, envelope, "burger", false, false, taken, Instant.now()));
        for (String table : List.of("submission", "submission_envelope", "seen")) {
            assertEquals(0, count(table + " WHERE id = '" + token.id() + "'"), table);
        }
        assertEquals(token.code(), submitter.submit(token, report()), "the next try with the same token works");
    }

    @Test
    @Tag("P16")
    void two_claimers_at_once_never_get_the_same_submission() throws Exception {
        Set<UUID> stored = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            SendToken token = newToken();
            submitter.submit(token, report());
            stored.add(token.id());
        }
        CountDownLatch together = new CountDownLatch(4);
        List<Future<List<UUID>>> claimers = IntStream.range(0, 4)
                .mapToObj(i -> threads.submit((Callable<List<UUID>>) () -> {
                    together.countDown();
                    together.await(30, TimeUnit.SECONDS);
                    return List.copyOf(claimAll(3));
                }))
                .toList();
        List<UUID> claimed = new ArrayList<>();
        for (Future<List<UUID>> claimer : claimers) {
            claimed.addAll(claimer.get(60, TimeUnit.SECONDS));
        }
        assertEquals(stored.size(), claimed.size(), "none twice");
        assertEquals(stored, new HashSet<>(claimed), "and each once");
        assertEquals(0, count("submission"));
        assertEquals(0, count("submission_envelope"));
    }

    @Test
    void what_one_claimer_holds_another_passes_over() throws Exception {
        SendToken first = newToken();
        submitter.submit(first, report());
        SendToken second = newToken();
        submitter.submit(second, report());
        transaction.begin();
        try {
            Set<UUID> held = ids(queue.claim(1));
            Set<UUID> others =
                    threads.submit((Callable<Set<UUID>>) () -> claimAll(100)).get(30, TimeUnit.SECONDS);
            assertEquals(1, held.size());
            assertEquals(1, others.size());
            others.addAll(held);
            assertEquals(Set.of(first.id(), second.id()), others);
        } finally {
            transaction.commit();
        }
    }

    @Test
    void a_claim_that_is_rolled_back_leaves_the_submission_waiting_and_whole() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        transaction.begin();
        List<Claimed> lost = queue.claim(10);
        transaction.rollback();
        assertEquals(Set.of(token.id()), ids(lost));
        assertEquals(1, count("submission WHERE id = '" + token.id() + "'"));
        transaction.begin();
        List<Claimed> claimed = queue.claim(10);
        transaction.commit();
        assertEquals(lost, claimed);
        assertTrue(
                Envelope.parse(claimed.get(0).sealed()).binding().submission().equals(token.id()));
    }

    @Test
    void urgent_submissions_are_claimed_first() throws Exception {
        SendToken calm = newToken();
        submitter.submit(calm, report());
        SendToken urgent = newToken();
        submitter.submit(urgent, new NewReport("burger", 1, true, parts()));
        transaction.begin();
        List<Claimed> claimed = queue.claim(1);
        transaction.commit();
        assertEquals(Set.of(urgent.id()), ids(claimed));
        assertTrue(claimed.get(0).urgent());
    }

    @Test
    void what_follows_on_a_report_is_claimed_once_no_report_from_before_it_waits() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        MailboxPass pass = MailboxPass.create(token.mailboxKey(), random, Instant.now());
        ReporterMessage message = new ReporterMessage("Nog iets");
        submitter.submit(pass, Kind.FOLLOW_UP, message);
        submitter.submit(pass, Kind.FOLLOW_UP, message);
        UUID followUp = pass.binding(Kind.FOLLOW_UP, message).submission();
        assertEquals(1, count("submission WHERE id = '" + followUp + "' AND kind = 'follow-up'"));
        transaction.begin();
        List<Claimed> first = queue.claim(1);
        Set<UUID> others =
                threads.submit((Callable<Set<UUID>>) () -> claimAll(100)).get(30, TimeUnit.SECONDS);
        transaction.commit();
        assertEquals(Set.of(token.id()), ids(first));
        assertEquals(Set.of(), others, "its report is not with the centre yet");
        assertEquals(Set.of(followUp), claimAll(100));
    }

    @Test
    void a_report_and_what_follows_on_it_come_in_this_order_when_both_wait() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        MailboxPass pass = MailboxPass.create(token.mailboxKey(), random, Instant.now());
        submitter.submit(pass, Kind.WITHDRAWAL, new ReporterMessage(""));
        transaction.begin();
        List<String> kinds = queue.claim(100).stream().map(Claimed::kind).toList();
        transaction.commit();
        assertEquals(List.of("report", "withdrawal"), kinds);
    }

    @Test
    void a_withdrawn_or_expired_mailbox_takes_nothing_and_what_is_refused_leaves_nothing() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        MailboxPass pass = MailboxPass.create(token.mailboxKey(), random, Instant.now());
        submitter.submit(pass, Kind.WITHDRAWAL, new ReporterMessage(""));
        assertTrue(post.read(token.code()).orElseThrow().withdrawn().isPresent());
        ReporterMessage late = new ReporterMessage("Te laat");
        assertThrows(MailboxClosed.class, () -> submitter.submit(pass, Kind.FOLLOW_UP, late));
        MailboxPass unknown = MailboxPass.create(Keys.generate(random), random, Instant.now());
        assertThrows(MailboxClosed.class, () -> submitter.submit(unknown, Kind.FOLLOW_UP, late));
        for (MailboxPass refused : List.of(pass, unknown)) {
            UUID id = refused.binding(Kind.FOLLOW_UP, late).submission();
            assertEquals(0, count("submission WHERE id = '" + id + "'"));
            assertEquals(0, count("seen WHERE id = '" + id + "'"));
        }
    }

    @Test
    @Tag("P26")
    void a_replaced_code_opens_nothing_and_the_new_one_has_every_answer() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        SendToken fresh = newToken();
        Mailbox box = mailbox(fresh);
        transaction.begin();
        post.replace(List.of(Keys.thumbprint(token.mailboxKey())), box, Optional.empty(), List.of(), answerKey());
        transaction.commit();
        assertTrue(post.read(token.code()).isEmpty());
        assertTrue(post.read(fresh.code()).isPresent());
        MailboxPass pass = MailboxPass.create(token.mailboxKey(), random, Instant.now());
        assertTrue(post.look(pass).isEmpty(), "nor does a page that is still open");
    }

    @Test
    @Tag("P13")
    void what_is_not_sealed_is_what_the_privacy_page_names_and_the_time_is_coarse() throws Exception {
        submitter.submit(newToken(), report());
        assertEquals(
                Set.of("id", "kind", "route", "urgent", "received", "held_apart", "size_class"), columns("submission"));
        assertEquals(Set.of("id", "sealed"), columns("submission_envelope"));
        assertEquals(0, count("submission WHERE MINUTE(received) % 15 <> 0 OR SECOND(received) <> 0"));
        assertEquals(0, count("submission WHERE MICROSECOND(received) <> 0 OR size_class NOT IN (4, 16, 64)"));
    }

    @Test
    @Tag("P21")
    void a_code_opens_nothing_ninety_days_after_the_last_day_of_its_use_and_then_its_mailbox_goes() throws Exception {
        SendToken token = newToken();
        submitter.submit(token, report());
        String box = "mailbox WHERE address = '" + address(token) + "'";
        assertEquals(1, count(box + " AND expires = opened + INTERVAL 90 DAY"));

        execute("UPDATE mailbox SET expires = UTC_DATE() WHERE address = '" + address(token) + "'");
        assertTrue(post.read(token.code()).isPresent(), "on its last day");
        execute("UPDATE mailbox_use SET day = UTC_DATE() - INTERVAL 10 DAY");
        post.tidy();
        assertEquals(1, count(box + " AND expires = UTC_DATE() + INTERVAL 80 DAY"), "counted from the last use");
        assertEquals(Set.of("id", "address", "day"), columns("mailbox_use"), "of a use no more than the day is noted");

        execute("UPDATE mailbox SET expires = UTC_DATE() - INTERVAL 1 DAY WHERE address = '" + address(token) + "'");
        assertTrue(post.read(token.code()).isEmpty(), "a day later");
        post.tidy();
        assertEquals(0, count(box));
    }

    private Set<String> columns(String table) throws Exception {
        transaction.begin();
        try {
            List<?> names = entities.createNativeQuery("SELECT column_name FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND table_name = ?1")
                    .setParameter(1, table)
                    .getResultList();
            return names.stream().map(String::valueOf).collect(Collectors.toSet());
        } finally {
            transaction.commit();
        }
    }

    private void execute(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    /** Claims in transactions of this many, until nothing is left; returns what was got. */
    private Set<UUID> claimAll(int max) throws Exception {
        Set<UUID> all = new HashSet<>();
        while (true) {
            transaction.begin();
            List<Claimed> claimed = queue.claim(max);
            transaction.commit();
            if (claimed.isEmpty()) {
                return all;
            }
            all.addAll(ids(claimed));
        }
    }

    private static Set<UUID> ids(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::id).collect(Collectors.toCollection(HashSet::new));
    }

    private SendToken newToken() {
        return secrets.openToken(secrets.issueToken());
    }

    private static NewReport report() {
        return new NewReport("burger", 1, false, parts());
    }

    private static Map<Part, String> parts() {
        return Map.of(Part.STORY, "{\"a\":1}", Part.REPORTER, "{}", Part.PERSONS, "{}");
    }

    private Envelope envelope(SendToken token) {
        List<ECKey> intake = keys.current().orElseThrow().intake();
        return new Sealer(intake, random).seal(token.binding(Kind.REPORT, 1), parts());
    }

    /** Any: nothing is signed with it here. */
    private ECKey answerKey() {
        return Keys.generate(random);
    }

    private String address(SendToken token) {
        return secrets.mailboxLock().derive(token.code()).address();
    }

    private Mailbox mailbox(SendToken token) {
        MailboxLock.Derived lock = secrets.mailboxLock().derive(token.code());
        return new Mailbox(lock.address(), token.mailboxKey(), lock.lock(token.mailboxKey(), random), Instant.now());
    }

    private long count(String of) throws Exception {
        transaction.begin();
        try {
            Number rows = (Number)
                    entities.createNativeQuery("SELECT COUNT(*) FROM " + of).getSingleResult();
            return rows.longValue();
        } finally {
            transaction.commit();
        }
    }
}
