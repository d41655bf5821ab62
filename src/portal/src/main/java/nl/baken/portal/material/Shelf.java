package nl.baken.portal.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.baken.portal.content.Article;
import nl.baken.portal.content.Edition;
import nl.baken.portal.content.Handout;

/**
 * The materials of one edition as they are offered.
 *
 * @param packs in the order in which they are shown
 */
record Shelf(List<Pack> packs) {
    static final Shelf EMPTY = new Shelf(List.of());

    private static final String ENDING = ".pdf";
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** What a zip adds to a stored file beside twice its name, and at its end. */
    private static final int ZIP_ENTRY = 30 + 46;

    private static final int ZIP_END = 22;

    Shelf {
        packs = List.copyOf(packs);
    }

    /** A file to take along. @param print empty while it is yet to be made */
    record Offer(String name, String address, Draft draft, Optional<Print> print) {}

    /** A document in all its sizes. */
    record Item(Handout handout, List<Offer> offers) {
        Offer first() {
            return offers.get(0);
        }
    }

    /** A package. @param article the page about it */
    record Pack(Article article, String name, List<Item> items) {
        String zipAddress() {
            return article.address() + ".zip";
        }

        String coversAddress() {
            return article.address() + "/" + Materials.COVERS;
        }

        List<Offer> offers() {
            return items.stream().flatMap(item -> item.offers().stream()).toList();
        }

        boolean isComplete() {
            return offers().stream().allMatch(offer -> offer.print().isPresent());
        }

        /** Of the zip, in bytes; 0 while something is yet to be made. */
        long zipBytes() {
            return isComplete()
                    ? ZIP_END
                            + offers().stream()
                                    .mapToLong(offer ->
                                            offer.print().map(Print::bytes).orElse(0)
                                                    + ZIP_ENTRY
                                                    + 2L * offer.name().length())
                                    .sum()
                    : 0;
        }

        /** All its files, always the same bytes for the same files. */
        byte[] zip(Prints prints) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
            try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                zip.setMethod(ZipOutputStream.STORED);
                for (Offer offer : offers()) {
                    byte[] pdf = prints.pdf(offer.draft());
                    CRC32 sum = new CRC32();
                    sum.update(pdf);
                    ZipEntry entry = new ZipEntry(offer.name());
                    entry.setTimeLocal(ALWAYS);
                    entry.setSize(pdf.length);
                    entry.setCrc(sum.getValue());
                    zip.putNextEntry(entry);
                    zip.write(pdf);
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    static Shelf of(Edition edition, Layouts layouts, Prints prints) {
        Map<String, List<Handout>> byPack = edition.handouts().stream()
                .collect(Collectors.groupingBy(Handout::packAddress, LinkedHashMap::new, Collectors.toList()));
        List<Pack> packs = new ArrayList<>();
        byPack.forEach((address, handouts) -> edition.at(address)
                .ifPresent(article -> packs.add(new Pack(
                        article,
                        handouts.get(0).pack(),
                        handouts.stream()
                                .map(handout -> item(handout, layouts, prints))
                                .toList()))));
        packs.sort(Comparator.<Pack>comparingInt(pack -> pack.article().about().order())
                .thenComparing(Pack::name));
        return new Shelf(packs);
    }

    private static Item item(Handout handout, Layouts layouts, Prints prints) {
        return new Item(
                handout,
                layouts.of(handout).stream()
                        .map(named -> new Offer(
                                handout.slug() + named.suffix() + ENDING,
                                handout.address() + named.suffix() + ENDING,
                                named.draft(),
                                prints.find(named.draft())))
                        .toList());
    }

    Optional<Pack> at(String address) {
        return packs.stream()
                .filter(pack -> pack.article().address().equals(address))
                .findFirst();
    }

    Stream<Item> items() {
        return packs.stream().flatMap(pack -> pack.items().stream());
    }

    /** What is yet to be made. */
    List<Draft> missing() {
        return items().flatMap(item -> item.offers().stream())
                .filter(offer -> offer.print().isEmpty())
                .map(Offer::draft)
                .toList();
    }

    Set<String> keys() {
        return items().flatMap(item -> item.offers().stream())
                .map(offer -> offer.draft().key())
                .collect(Collectors.toSet());
    }
}
