package nl.baken.centre.staff;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain Dutch words to write secrets in: 256 of them, 8 bits each, no two alike in speech. */
public final class Words {
    public static final List<String> ALL = List.of(
            ("aap acht adem akker anker appel arend armband asfalt avond baken baker balkon bamboe banaan bank bas bed beek"
                            + " beker berg berk beuk bezem bij bijl bloem boek boer bok boog boom boor boot borstel bos"
                            + " boter bouw brief brood brug bus cactus cirkel citroen cadeau dadel dak dal das deeg deken"
                            + " deur dijk doek dorp dorst draad draak dreef druif duif duin egel eend eiland eik elf emmer"
                            + " engel ezel fakkel fiets fles fluit fornuis fruit gans garnaal gaffel geel geit gitaar glas"
                            + " goud gracht gras groen grot haak haan haas hamer hand haven haver heg heide hemel herfst"
                            + " hert heuvel hoed honing hooi hout huis hut ijs ijzer inkt jas jacht juli kaars kaas kade"
                            + " kano kans kapper kas kast kelder kers ketel kiel kiwi klaver klok knoop koe koek koffie"
                            + " kom koning koper kraai kraan krant krijt kroon kruik kuip laan laars lade lamp lamel land"
                            + " laurier leem lepel lente licht linde linnen lint loep maan maart mand markt mast meer mei"
                            + " melk merel mier molen mos mug muur naald nest net noot oever olie oven paard pad palm pan"
                            + " papier park parel peer pen perzik pijl plank ploeg poort pot raam rail rank regen riet"
                            + " ring rivier rogge roos rots ruit saffraan schaap schelp schip schuur slak sleutel sloot"
                            + " sneeuw spade spar specht spiegel ster stoel stro tafel tak tang tarwe tent thee tijm toren"
                            + " touw trap trein tuin uil vaas vacht veer veld venster vijver vink vlag vlas vlinder vogel"
                            + " vork vos vuur wagen walnut wand water weide wereld wiel wolk")
                    .split(" "));

    private Words() {}

    /** That many words, drawn at random. */
    public static String passphrase(int words, SecureRandom random) {
        return Stream.generate(() -> ALL.get(random.nextInt(ALL.size())))
                .limit(words)
                .collect(Collectors.joining(" "));
    }
}
