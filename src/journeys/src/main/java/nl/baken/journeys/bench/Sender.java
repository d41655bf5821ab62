package nl.baken.journeys.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.baken.journeys.bench.Connection.Answer;
import nl.baken.journeys.bench.Way.Failed;
import nl.baken.journeys.visit.Control;
import nl.baken.journeys.visit.Form;
import nl.baken.journeys.visit.Page;
import nl.baken.journeys.visit.Story;
import nl.baken.journeys.visit.Work;

/**
 * Sends reports by one connection as people or as bots do, and notes how long each request took. Who waits really
 * waits.
 */
final class Sender implements AutoCloseable {
    private static final String ROUTE = "/nl/melden/burger";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final Connection connection;
    private final List<Long> nanos = new ArrayList<>();
    private int waits;

    Sender(int port) {
        connection = new Connection(port);
    }

    /** Seconds, from so many to so many. */
    record Pause(double least, double most) {
        static final Pause NONE = new Pause(0, 0);

        void take() throws InterruptedException {
            double seconds = least + ThreadLocalRandom.current().nextDouble() * (most - least);
            TimeUnit.MILLISECONDS.sleep(Math.round(1000 * seconds));
        }
    }

    /** How long each request took. */
    List<Long> nanos() {
        return nanos;
    }

    /** How often a page asked to wait. */
    int waits() {
        return waits;
    }

    /**
     * The form without JavaScript; waits where it is asked to.
     *
     * @param fillsAll whether every field is filled that there is, seen or not
     * @return the send token of a report that was acknowledged
     */
    String byForm(Story story, Pause answering, Pause checking, boolean fillsAll)
            throws IOException, InterruptedException {
        Form form = form(get(ROUTE));
        Form answered = form.fill(story.answers());
        if (fillsAll) {
            for (Control control : form.controls()) {
                if (control.isTypedInto() && !story.answers().containsKey(control.name())) {
                    answered = answered.fill(control.name(), "https://example.org/");
                }
            }
        }
        rest(answering);
        Form checked = form(post(path(form), FORM, answered.body(null), 200));
        rest(checking);
        Answer sent = post(path(checked), FORM, checked.body(null), 200);
        while (sent.body().contains("later-")) {
            waits++;
            int seconds = Integer.parseInt(sent.body().replaceAll("(?s).*\\blater-(\\d+).*", "$1"));
            rest(new Pause(seconds, seconds));
            Form again = form(sent);
            sent = post(path(again), FORM, again.body(null), 200);
        }
        if (!Page.of(sent.body()).text().matches("(?s).*(?:[0-9]{4} ){4}[0-9]{4}.*")) {
            throw new Failed("no code");
        }
        return checked.value("_token").orElseThrow();
    }

    /**
     * By program. The pauses are those of somebody with JavaScript: the token is asked for with the first answer, and
     * its work is done meanwhile.
     *
     * @return the send token of a report that was acknowledged
     */
    String byProgram(Story story, Pause answering, boolean works) throws IOException, InterruptedException {
        Work issued = Work.of(post("/api/v1/send-tokens", JSON, "", 201).body());
        try {
            Map<String, Object> report = new LinkedHashMap<>(JSONObjectUtils.parse(story.json(issued.token())));
            if (works) {
                report.put("work", issued.done());
            }
            rest(answering);
            post("/api/v1/reports", JSON, JSONObjectUtils.toJSONString(report), 201);
            return issued.token();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server closes a connection that rests for long, and a browser opens another. */
    private void rest(Pause pause) throws InterruptedException, IOException {
        pause.take();
        if (pause.most() > 0) {
            connection.close();
        }
    }

    /** What somebody with JavaScript gets before: the route's document. */
    void open() throws IOException {
        get(ROUTE);
    }

    private Answer get(String path) throws IOException {
        long from = System.nanoTime();
        Answer answer = connection.get(path);
        nanos.add(System.nanoTime() - from);
        return require(answer, 200);
    }

    private Answer post(String path, String type, String body, int expected) throws IOException {
        long from = System.nanoTime();
        Answer answer = connection.post(path, type, body);
        nanos.add(System.nanoTime() - from);
        return require(answer, expected);
    }

    private static Answer require(Answer answer, int expected) {
        if (answer.status() != expected) {
            throw new Failed("answered " + answer.status());
        }
        return answer;
    }

    private static Form form(Answer page) {
        return Page.of(page.body())
                .formWith(control -> control.name().equals("what"))
                .orElseThrow(() -> new Failed("a page without the form"));
    }

    private static String path(Form form) {
        return form.action().replaceAll("#.*", "");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
