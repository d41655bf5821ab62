package nl.baken.portal.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.OwnContent;
import nl.baken.portal.web.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed, against what RFC 4287 asks of one. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITE = "https://baken.example";

    private static Element feed(Edition edition) throws Exception {
        return feed(edition, Language.DUTCH);
    }

    private static Element feed(Edition edition, Language language) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String xml = Feed.of(edition, language, SITE, "Kust & <Zee>");
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child && child.getLocalName().equals(name)) {
                assertEquals(ATOM, child.getNamespaceURI());
                found.add(child);
            }
        }
        return found;
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name + " of " + parent.getLocalName());
        return found.get(0).getTextContent();
    }

    @Test
    void has_all_that_a_feed_and_its_entries_need() throws Exception {
        Element feed = feed(OwnContent.edition());
        assertEquals("feed", feed.getLocalName());
        assertEquals("Campagnes · Kust & <Zee>", one(feed, "title"));
        assertEquals(SITE + "/nl/campagne/feed.atom", one(feed, "id"));
        OffsetDateTime.parse(one(feed, "updated"));
        assertEquals("Kust & <Zee>", one(children(feed, "author").get(0), "name"));
        assertEquals(
                SITE + "/nl/campagne/feed.atom",
                children(feed, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self"))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("href"));
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, "entry")) {
            assertTrue(ids.add(one(entry, "id")), "one id each");
            assertTrue(one(entry, "id").startsWith(SITE + "/nl/campagne/"));
            assertTrue(!one(entry, "title").isBlank() && !one(entry, "summary").isBlank());
            OffsetDateTime published = OffsetDateTime.parse(one(entry, "published"));
            assertTrue(!OffsetDateTime.parse(one(entry, "updated")).isBefore(published));
            assertEquals(one(entry, "id"), children(entry, "link").get(0).getAttribute("href"));
        }
        assertEquals(
                Set.of(SITE + "/nl/campagne/kamers", SITE + "/nl/campagne/online", SITE + "/nl/campagne/werk"), ids);
    }

    @Test
    void a_language_that_campaigns_are_in_has_a_feed_of_them() throws Exception {
        Language polish = Language.of("pl").orElseThrow();
        Element feed = feed(OwnContent.edition(), polish);
        assertEquals("pl", feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"));
        assertEquals(SITE + "/pl/campagne/feed.atom", one(feed, "id"));
        assertEquals(
                List.of(SITE + "/pl/campagne/werk"),
                children(feed, "entry").stream().map(entry -> one(entry, "id")).toList());
        assertTrue(Feed.isIn(OwnContent.edition(), polish));
        assertFalse(Feed.isIn(OwnContent.edition(), Language.of("ti").orElseThrow()), "nothing is in it");
        assertTrue(Feed.isIn(Edition.EMPTY, Language.DUTCH));
    }

    @Test
    void is_a_feed_when_nothing_runs() throws Exception {
        Element feed = feed(Edition.EMPTY);
        assertEquals(List.of(), children(feed, "entry"));
        OffsetDateTime.parse(one(feed, "updated"));
    }
}
