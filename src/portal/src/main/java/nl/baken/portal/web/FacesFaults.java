package nl.baken.portal.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Answers what a view threw with an error page, before Faces logs messages that may quote a visitor. */
public class FacesFaults extends ExceptionHandlerFactory {

    public FacesFaults(ExceptionHandlerFactory wrapped) {
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
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Throwable thrown = events.next().getContext().getException();
                events.remove();
                answer(FacesContext.getCurrentInstance(), thrown);
            }
        }

        private static void answer(FacesContext context, Throwable thrown) {
            if (context.getResponseComplete()) {
                return;
            }
            HttpServletRequest request =
                    (HttpServletRequest) context.getExternalContext().getRequest();
            HttpServletResponse response =
                    (HttpServletResponse) context.getExternalContext().getResponse();
            Place place = Place.of(request);
            if (thrown instanceof ViewExpiredException && place != null) {
                PageFilter.lead(response, place.path());
            } else {
                Fault fault = Fault.of(thrown);
                fault.log();
                try {
                    CDI.current().select(ErrorPages.class).get().send(request, response, fault.status());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            context.responseComplete();
        }
    }
}
