package nl.baken.portal.content;

/** What a page of an editor shows: the article, and the edition it stands in, so that both are of one moment. */
record Shown(Edition edition, Article article) {}
