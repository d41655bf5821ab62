package nl.baken.launcher.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BiPredicate;
import org.apache.catalina.Context;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.apache.catalina.valves.ValveBase;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.NIOTransport;
import org.jspecify.annotations.Nullable;

/**
 * Asks a wing for an answer that lies ready, before the container begins a request: no listener, injection context or
 * filter runs for one. A wing offers such answers under an attribute of its servlet context, as a function that writes
 * the whole answer and says so, or touches nothing and says no. Named in {@code domain.xml}.
 */
public final class Front extends ValveBase {
    /** Also in the portal's {@code ReadyAnswers}, which this class cannot see. */
    private static final String ATTRIBUTE = "nl.baken.answers-that-lie-ready";

    /** What all visitors come through; null until the first has come. */
    private static volatile @Nullable NIOTransport transport;

    /** In bytes. No wing takes a longer body, nor one whose length is not told; those it refuses without reading them. */
    private static final int LONGEST_READ_AHEAD = 512 * 1024;

    @Override
    public int invoke(Request request, Response response) throws IOException, ServletException {
        passOverOffer(response);
        BiPredicate<HttpServletRequest, HttpServletResponse> ready = ready(request.getContext());
        try {
            return ready != null && ready.test((HttpServletRequest) request.getRequest(), withByteHeaders(response))
                    ? END_PIPELINE
                    : INVOKE_NEXT;
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the visitor is gone
        }
    }

    /**
     * Passes over an offer to go on in another protocol, as a server may (RFC 9110, 7.8). Grizzly takes any offer for
     * accepted until the answer is over: it would leave Content-Type out of it, and not see where a body ends. After the
     * answer it closes the connection.
     */
    private static void passOverOffer(Response response) throws IOException {
        if (response instanceof org.apache.catalina.connector.Response own) {
            org.glassfish.grizzly.http.server.Request request =
                    own.getCoyoteResponse().getRequest();
            HttpRequestPacket packet = request.getRequest();
            if (transport == null) {
                transport = (NIOTransport) packet.getConnection().getTransport();
            }
            if (packet.isUpgrade()) {
                packet.setIgnoreContentModifiers(false);
                if (packet.getContentLength() <= LONGEST_READ_AHEAD && !packet.isChunked()) {
                    request.getInputBuffer().fillFully((int) Math.max(0, packet.getContentLength()));
                    packet.setExpectContent(false);
                }
            }
        }
    }

    private static HttpServletResponse withByteHeaders(Response response) {
        HttpServletResponse answer = (HttpServletResponse) response.getResponse();
        return response instanceof org.apache.catalina.connector.Response own
                ? new ByteHeaders(answer, own.getCoyoteResponse().getResponse().getHeaders())
                : answer;
    }

    /**
     * Lets nobody in any more, gives those who are in so much time for their answers, and then closes the door. Without
     * it the wings would end first, and the server would have a 404 of its own for who comes between.
     */
    static void close(Duration lastAnswers) throws IOException, InterruptedException {
        NIOTransport open = transport;
        if (open != null) {
            open.unbindAll();
            Thread.sleep(lastAnswers.toMillis());
            open.shutdownNow();
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
