package nl.baken.portal.content;

import nl.baken.portal.web.Publication;

/** An edition is about to be shown: whoever observes this adds what it makes of it. */
public record Publishing(Edition edition, Publication publication) {}
