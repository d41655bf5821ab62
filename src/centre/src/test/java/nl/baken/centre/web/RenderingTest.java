package nl.baken.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.PhaseId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void leave() {
        Request.isCurrent(null);
    }

    @Test
    void a_page_asks_each_question_once_while_it_is_rendered() {
        Request.isCurrent(new Request(PhaseId.RENDER_RESPONSE));
        assertEquals(1, ask("first"));
        assertEquals(1, ask("first"));
        assertEquals(2, ask("second"));
        assertEquals(1, ask("first"));
    }

    @Test
    void the_next_page_asks_anew() {
        Request.isCurrent(new Request(PhaseId.RENDER_RESPONSE));
        assertEquals(1, ask("first"));
        Request.isCurrent(new Request(PhaseId.RENDER_RESPONSE));
        assertEquals(2, ask("first"));
    }

    @Test
    void what_was_asked_before_an_act_is_asked_again_after_it() {
        Request request = new Request(PhaseId.UPDATE_MODEL_VALUES);
        Request.isCurrent(request);
        assertEquals(1, ask("first"));
        request.phase = PhaseId.INVOKE_APPLICATION;
        assertEquals(2, ask("first"));
        request.phase = PhaseId.RENDER_RESPONSE;
        assertEquals(3, ask("first"));
        assertEquals(3, ask("first"));
    }

    @Test
    void a_question_that_failed_is_asked_again() {
        Request.isCurrent(new Request(PhaseId.RENDER_RESPONSE));
        assertThrows(
                IllegalStateException.class,
                () -> Rendering.once("first", () -> {
                    throw new IllegalStateException("the database is away");
                }));
        assertEquals(1, ask("first"));
    }

    /** How often anything was asked when this was answered. */
    private int ask(String key) {
        return Rendering.once(key, asked::incrementAndGet);
    }

    /** What Faces has of a request, as far as it is looked at. */
    private static final class Request extends FacesContextWrapper {
        private final Map<Object, Object> attributes = new HashMap<>();
        private PhaseId phase;

        @SuppressWarnings("deprecation") // the other constructor wants one to wrap
        Request(PhaseId phase) {
            this.phase = phase;
        }

        static void isCurrent(@Nullable Request request) {
            setCurrentInstance(request);
        }

        @Override
        public FacesContext getWrapped() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return attributes;
        }

        @Override
        public PhaseId getCurrentPhaseId() {
            return phase;
        }
    }
}
