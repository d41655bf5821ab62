package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.seal.SendToken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WorkTest {
    private static final SendToken TOKEN = SendToken.create(new SecureRandom(), Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void done_as_the_scheme_says_is_done() {
        Challenge challenge = Work.challenge(TOKEN, 1);
        assertTrue(Work.isDone(Solver.solve(challenge), TOKEN));
        assertEquals("SHA-256", challenge.algorithm());
    }

    @Test
    void challenges_for_one_token_differ_and_each_is_good() {
        Challenge one = Work.challenge(TOKEN, 1);
        Challenge other = Work.challenge(TOKEN, 1);
        assertFalse(one.challenge().equals(other.challenge()));
        assertTrue(Work.isDone(Solver.solve(other), TOKEN));
    }

    @Test
    void replayed_under_another_token_it_is_not() {
        String work = Solver.solve(Work.challenge(TOKEN, 1));
        assertFalse(Work.isDone(work, SendToken.create(new SecureRandom(), Instant.now())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_solution_is_not_done_and_breaks_nothing() {
        Challenge good = Work.challenge(TOKEN, 1);
        long number = Solver.number(good);
        String solution = Solver.solution(good, number);
        Challenge easier = new Challenge(good.algorithm(), hash("x0"), good.maxnumber(), "x", good.signature());
        Challenge weaker = new Challenge("SHA-1", good.challenge(), good.maxnumber(), good.salt(), good.signature());
        List<String> wrong = new ArrayList<>(List.of(
                "",
                " ",
                "nee",
                "%%%",
                "e30=",
                "\u0000",
                Solver.encoded("{}"),
                Solver.encoded("[]"),
                Solver.encoded("null"),
                Solver.encoded("{\"number\":{}}"),
                Solver.encoded("[".repeat(700)),
                Solver.encoded("{\"a\":".repeat(140)),
                Solver.solution(good, number + 1),
                Solver.solution(good, -1),
                Solver.solution(good, Long.MAX_VALUE),
                Solver.solution(easier, 0),
                Solver.solution(weaker, number),
                solution.substring(1),
                solution.substring(0, solution.length() - 8),
                solution + " ".repeat(1024),
                "A".repeat(100_000)));
        return wrong.stream()
                .map(work -> DynamicTest.dynamicTest(
                        "\"" + work.substring(0, Math.min(40, work.length())) + "\"",
                        () -> assertFalse(Work.isDone(work, TOKEN))));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
