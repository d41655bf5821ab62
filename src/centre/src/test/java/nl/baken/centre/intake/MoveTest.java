package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.centre.intake.Move.How;
import nl.baken.post.ReportState;
import org.junit.jupiter.api.Test;

class MoveTest {
    private static final Path DRAWING = Path.of("../docs/states.md");
    private static final Path TEXTS = Path.of("src/main/resources/i18n/intake_nl.properties");

    @Test
    void no_way_stands_twice_and_none_leads_to_where_it_began() {
        assertEquals(Move.ALL.size(), new HashSet<>(Move.ALL).size());
        assertTrue(Move.ALL.stream().noneMatch(move -> move.from() == move.to()));
    }

    @Test
    void every_stage_can_be_reached_and_every_stage_leads_to_the_end() {
        assertEquals(EnumSet.allOf(Stage.class), reachable(Stage.RECEIVED));
        for (Stage stage : Stage.values()) {
            assertTrue(reachable(stage).contains(Stage.CLOSED), stage.name());
        }
    }

    private static Set<Stage> reachable(Stage from) {
        Set<Stage> reached = EnumSet.of(from);
        Deque<Stage> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Stage here = next.remove();
            Move.ALL.stream()
                    .filter(move -> move.from() == here && reached.add(move.to()))
                    .forEach(move -> next.add(move.to()));
        }
        return reached;
    }

    @Test
    void only_two_members_together_find_that_it_is_no_trafficking() {
        assertTrue(Move.ALL.stream()
                .filter(move -> move.to() == Stage.NO_TRAFFICKING)
                .allMatch(move -> move.how() == How.WITH_SECOND_MEMBER));
    }

    @Test
    void a_member_leaves_the_end_and_a_judgement_only_with_a_reason() {
        for (Stage judged : List.of(Stage.CLOSED, Stage.INSUFFICIENT, Stage.DUPLICATE, Stage.NO_TRAFFICKING)) {
            assertTrue(
                    Move.byMemberFrom(judged).stream()
                            .filter(move -> move.to() != Stage.CLOSED)
                            .allMatch(move -> move.how() == How.WITH_REASON),
                    judged.name());
        }
    }

    @Test
    void a_reporter_can_withdraw_whatever_the_stage() {
        for (Stage stage : Stage.values()) {
            assertEquals(
                    stage != Stage.WITHDRAWN, Move.isAllowed(stage, Stage.WITHDRAWN, How.BY_REPORTER), stage.name());
        }
    }

    @Test
    void each_stage_tells_something_of_its_own_but_a_withdrawn_one() {
        List<ReportState> told = Stream.of(Stage.values())
                .flatMap(stage -> stage.told().stream())
                .toList();
        assertEquals(EnumSet.allOf(ReportState.class), EnumSet.copyOf(told));
        assertEquals(Stage.values().length - 1, told.size());
        told.forEach(state -> assertEquals(state, Stage.telling(state).told().orElseThrow()));
    }

    @Test
    void an_answer_tells_how_it_stands_or_where_one_member_may_bring_it() {
        assertEquals(Stage.IN_TRIAGE.tellable(), Stage.RECEIVED.tellable());
        assertEquals(ReportState.IN_TRIAGE, Stage.IN_TRIAGE.tellable().get(0));
        assertFalse(Stage.IN_TRIAGE.tellable().contains(ReportState.NO_TRAFFICKING));
        assertFalse(Stage.IN_TRIAGE.tellable().contains(ReportState.CLOSED));
        assertEquals(List.of(ReportState.NO_TRAFFICKING, ReportState.CLOSED), Stage.NO_TRAFFICKING.tellable());
        assertEquals(List.of(), Stage.CLOSED.tellable());
        assertEquals(List.of(), Stage.WITHDRAWN.tellable());
    }

    @Test
    void the_drawing_in_the_documents_is_the_table() throws IOException {
        String drawing = drawing();
        assertTrue(Files.readString(DRAWING).contains(drawing), "Put this into src/docs/states.md:\n" + drawing);
    }

    private static String drawing() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> RECEIVED\n");
        for (Move move : Move.ALL) {
            text.append("    %s --> %s%s\n".formatted(move.from(), move.to(), label(move.how())));
        }
        text.append("```\n\n| stage | on the desk | what its reporter reads |\n|---|---|---|\n");
        for (Stage stage : Stage.values()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(
                            stage,
                            texts.getProperty("stage." + stage),
                            stage.told()
                                    .map(told -> texts.getProperty("told." + told.code()))
                                    .orElse("the page about the withdrawal")));
        }
        return text.toString();
    }

    private static String label(How how) {
        return switch (how) {
            case FREELY -> "";
            case WITH_REASON -> " : with a reason";
            case WITH_SECOND_MEMBER -> " : with a second member";
            case BY_KEEPING -> " : kept";
            case BY_REPORTER -> " : by the reporter";
        };
    }
}
