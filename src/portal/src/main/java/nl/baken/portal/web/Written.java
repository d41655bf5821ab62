package nl.baken.portal.web;

import java.util.List;

/** What a page shows, when it is written in some languages and not in all: the subject of such a {@link Page}. */
public interface Written {
    /** The language of this text. */
    Language language();

    /** Every language that there is this page in, this one included. */
    List<Language> languages();

    /** Whether somebody who speaks its language from home has read it. */
    boolean isReviewed();
}
