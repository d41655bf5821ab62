package nl.baken.centre.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortTest {
    @ParameterizedTest
    @CsvSource({
        "/c/werk,SHORT",
        "/nl/campagne/werk,CAMPAIGNS",
        "/nl/makkelijk/campagne/werk,CAMPAIGNS",
        "/pl/campagne/werk,CAMPAIGNS",
        "/nl/campagne,PAGES",
        "/nl/materiaal/po/les.pdf,FILES",
        "/nl/materiaal/po.zip,FILES",
        "/nl/hulp,PAGES",
        "/nl/,PAGES"
    })
    void each_address_is_of_one_sort(String path, Sort sort) {
        assertEquals(sort, Sort.of(path));
    }
}
