package nl.baken.journeys.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker. Reads its schema once and not, as its own simple front does, for every page. */
public final class HtmlChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    public HtmlChecker() {
        try {
            validator.setUpMainSchema(SCHEMA, new Complaints());
        } catch (Exception e) { // declared so
            throw new IllegalStateException("The checker cannot read its own schema", e);
        }
    }

    /** Errors in a page; the checker's warnings and remarks are none. */
    public List<String> errors(String page) {
        Complaints complaints = new Complaints();
        try {
            validator.setUpValidatorAndParsers(complaints, true, false);
            validator.checkHtmlInputSource(new InputSource(new StringReader(page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            complaints.errors.add("broke off: " + e.getMessage());
        }
        return complaints.errors;
    }

    private static final class Complaints implements ErrorHandler {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            // no error
        }

        @Override
        public void error(SAXParseException e) {
            errors.add("line " + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
