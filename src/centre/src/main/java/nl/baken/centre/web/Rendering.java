package nl.baken.centre.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page asks several times while it is rendered, asked once. All acts come before that, so nothing that is shown
 * changes meanwhile; what is asked in any earlier phase is asked anew each time.
 */
public final class Rendering {
    private Rendering() {}

    /**
     * One question of a bean.
     *
     * @param key names what is asked within one page: the same key always with the same kind of answer
     */
    @SuppressWarnings("unchecked") // by the rule of the key
    public static <T> T once(String key, Supplier<T> ask) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context == null || context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return ask.get();
        }
        Map<Object, Object> known = context.getAttributes();
        String name = Rendering.class.getName() + ":" + key;
        Object found = known.get(name);
        if (found == null) {
            found = ask.get();
            known.put(name, found);
        }
        return (T) found;
    }
}
