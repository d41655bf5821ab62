package nl.baken.paper;

/**
 * A document to print on A4.
 *
 * @param language of its words (BCP 47)
 * @param title what it is, in a few plain words: it stands in the file, and in a reader's window
 * @param foot plain words at the foot of each page, beside the page's number
 * @param style CSS of its own, after what all documents share ({@code paper.css}); empty for none
 * @param body XHTML as it stands in {@code <body>}, the document's only {@code h1} included; every text in it comes from
 *     {@link Paper#escaped}. Pictures only as {@code data:image/png;base64,}, with {@code alt}
 */
public record Sheet(String language, String title, String foot, String style, String body) {

    /** Never what it says. */
    @Override
    public String toString() {
        return "Sheet";
    }
}
