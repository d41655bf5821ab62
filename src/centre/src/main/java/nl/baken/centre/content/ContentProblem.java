package nl.baken.centre.content;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;

/** What a reading found, in the editor's own language. Written by the portal, read here. */
@Entity
@Table(name = "content_problem")
public class ContentProblem {
    static final String ERROR = "error";
    static final String CONFIRM = "confirm";
    static final String SHEET = "sheet";
    static final String PREVIEW = "preview";

    @Id
    private UUID id;

    private UUID reading;

    @Convert(converter = UtcDateTime.class)
    private Instant told;

    private String level;
    private String file;
    private int line;
    private String message;

    @SuppressWarnings("NullAway.Init")
    protected ContentProblem() {}

    ContentProblem(ContentReading reading, String level, String file, int line, String message) {
        this.id = UUID.randomUUID();
        this.reading = reading.id();
        this.told = reading.getTold();
        this.level = level;
        this.file = file;
        this.line = line;
        this.message = message;
    }

    boolean isOf(ContentReading one) {
        return reading.equals(one.id());
    }

    /** Whether it keeps the new content from being shown. */
    public boolean isError() {
        return level.equals(ERROR);
    }

    /** Whether it is no problem, but a page that visitors see and an editor has yet to confirm. */
    boolean isToConfirm() {
        return level.equals(CONFIRM);
    }

    /** The same of a sheet to be printed. */
    boolean isSheetToConfirm() {
        return level.equals(SHEET);
    }

    /** Whether it is no problem, but where a campaign can be looked at that did not begin yet. */
    boolean isPreview() {
        return level.equals(PREVIEW);
    }

    /** Inside the content folder. */
    public String getFile() {
        return file;
    }

    /** From 1; 0 for the file as a whole. */
    public int getLine() {
        return line;
    }

    /** What is wrong; of a page or sheet to confirm, its title; of a campaign to come, an address. */
    public String getMessage() {
        return message;
    }

    /** Whether it is something that is wrong. */
    boolean isProblem() {
        return !isToConfirm() && !isSheetToConfirm() && !isPreview();
    }

    /** The page's address on the portal, or the sheet's, as its file says it. */
    public String getAddress() {
        if (isSheetToConfirm()) {
            return "/" + file.replaceAll("\\.md$", ".pdf");
        }
        String page = file.replaceAll("\\.md$", "").replaceAll("(^|/)index$", "");
        return "/" + page + (page.indexOf('/') < 0 ? "/" : "");
    }

    /** Whether a later reading speaks of the same thing; lines move while somebody writes. */
    boolean isSameAs(ContentProblem other) {
        return file.equals(other.file) && message.equals(other.message);
    }
}
