package nl.baken.journeys.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What {@code /sitemap.xml} names: every page that others may find. */
public final class Sitemap {
    private final String site;
    private final Map<String, Map<String, String>> pages = new TreeMap<>();

    private Sitemap(String site) {
        this.site = site;
    }

    /** As the running system serves it. */
    public static Sitemap of(Web web) {
        NodeList urls = parsed(web.get("/sitemap.xml").body()).getElementsByTagName("url");
        if (urls.getLength() == 0) {
            throw new AssertionError("The sitemap names nothing");
        }
        URI first = URI.create(location((Element) urls.item(0)));
        Sitemap sitemap = new Sitemap(first.getScheme() + "://" + first.getAuthority());
        for (int i = 0; i < urls.getLength(); i++) {
            sitemap.add((Element) urls.item(i));
        }
        return sitemap;
    }

    private static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("The sitemap is no XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Element url) {
        Map<String, String> translations = new TreeMap<>();
        NodeList links = url.getElementsByTagName("xhtml:link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            translations.put(link.getAttribute("hreflang"), path(link.getAttribute("href")));
        }
        if (pages.put(path(location(url)), translations) != null) {
            throw new AssertionError("Twice in the sitemap: " + location(url));
        }
    }

    private static String location(Element url) {
        return url.getElementsByTagName("loc").item(0).getTextContent();
    }

    private String path(String address) {
        if (!address.startsWith(site + "/")) {
            throw new AssertionError("The sitemap leads elsewhere: " + address);
        }
        return address.substring(site.length());
    }

    /** The site's own address, as it stands in whole addresses. */
    public String site() {
        return site;
    }

    /** Every page by its path, in the order of the alphabet. */
    public List<String> paths() {
        return List.copyOf(pages.keySet());
    }

    /** The page in each language it is written in, by the language's tag; empty when there is only one. */
    public Map<String, String> translations(String path) {
        return pages.getOrDefault(path, Map.of());
    }
}
