package nl.baken.portal.search;

/** Where a word can stand in an index. */
enum Field {
    /** The page's address: which page it is. */
    ADDRESS,
    TITLE,
    HEADING,
    DESCRIPTION,
    TEXT,
    /** Words that lead to a page without standing on it. */
    LEADING,
    /** Phone numbers, as dialled. */
    NUMBER,
    /** Which pages to prefer among equals. */
    OPENS_SECTION,
    /** Words as they are spelled. */
    SPELLED
}
