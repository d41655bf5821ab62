package nl.baken.launcher.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiPredicate;
import org.apache.catalina.Context;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Asks a wing for an answer that lies ready, before the container begins a request: no listener, injection context or
 * filter runs for one. A wing offers such answers under an attribute of its servlet context, as a function that writes
 * the whole answer and says so, or touches nothing and says no. Named in {@code domain.xml}.
 */
public final class Front extends ValveBase {
    /** Also in the portal's {@code ReadyAnswers}, which this class cannot see. */
    private static final String ATTRIBUTE = "nl.baken.answers-that-lie-ready";

    @Override
    public int invoke(Request request, Response response) throws IOException, ServletException {
        BiPredicate<HttpServletRequest, HttpServletResponse> ready = ready(request.getContext());
        try {
            return ready != null
                            && ready.test((HttpServletRequest) request.getRequest(), (HttpServletResponse)
                                    response.getResponse())
                    ? END_PIPELINE
                    : INVOKE_NEXT;
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the visitor is gone
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable BiPredicate<HttpServletRequest, HttpServletResponse> ready(@Nullable Context wing) {
        return wing == null
                ? null
                : (BiPredicate<HttpServletRequest, HttpServletResponse>)
                        wing.getServletContext().getAttribute(ATTRIBUTE);
    }
}
