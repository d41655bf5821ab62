package nl.baken.centre.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers a part-page request that failed with a status and nothing else: the page stays as it is, its text included,
 * and desk.js says what happened. Whole-page requests go on to {@link ErrorPages}.
 */
public class LostViews extends ExceptionHandlerFactory {
    private static final Logger LOG = Logger.getLogger(LostViews.class.getName());

    public LostViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (queued.hasNext()
                    && context.getPartialViewContext().isAjaxRequest()
                    && !context.getExternalContext().isResponseCommitted()) {
                Throwable thrown = getRootCause(queued.next().getContext().getException());
                queued.remove();
                Failure failure = Failure.of(thrown);
                if (failure == Failure.OTHER) {
                    // Only its kind and place: a message may quote what somebody wrote.
                    LOG.log(Level.SEVERE, () -> "A part-page request failed: " + Incident.describe(thrown));
                }
                context.getExternalContext().responseReset();
                context.getExternalContext().setResponseStatus(failure.status());
                context.responseComplete();
                return;
            }
            getWrapped().handle();
        }

        @Override
        public Throwable getRootCause(Throwable thrown) {
            Throwable root = thrown;
            while (root instanceof FacesException && root.getCause() != null) {
                root = root.getCause();
            }
            return root;
        }
    }
}
