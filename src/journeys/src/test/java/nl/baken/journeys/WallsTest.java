package nl.baken.journeys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The walls of ARCHITECTURE.md, on the classes that are shipped. */
class WallsTest {
    private static final List<String> MODULES = List.of("queue", "portal", "centre", "launcher");
    private static final String[] QUEUE = {
        "nl.baken.seal..",
        "nl.baken.route..",
        "nl.baken.queue..",
        "nl.baken.post..",
        "nl.baken.platform..",
        "nl.baken.paper.."
    };
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .importPaths(MODULES.stream().map(WallsTest::classesOf).toList());

    /** What would tell where a visitor is; the container, a proxy's header, or the view's expression language. */
    private static final Set<String> ADDRESS_METHODS = Set.of(
            "getRemoteAddr",
            "getRemoteHost",
            "getRemotePort",
            "getRemoteUser",
            "getRemoteSocketAddress",
            "getRemoteAddress");

    private static final Pattern ADDRESS_HEADER = Pattern.compile(
            "x-forwarded.*|forwarded|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-.*-remote-.*");
    private static final Pattern ADDRESS_WORD =
            Pattern.compile("(?i)remote_?(addr|host|port|user)|x-forwarded|\"forwarded\"|x-real-ip|client-?ip\\b");

    @Test
    void every_module_was_looked_at() {
        for (String name : List.of("nl.baken.seal", "nl.baken.portal", "nl.baken.centre", "nl.baken.launcher")) {
            assertTrue(
                    SHIPPED.stream().anyMatch(type -> type.getPackageName().startsWith(name)), "No class of " + name);
        }
    }

    @Test
    void the_portal_never_sees_the_centre() {
        noClasses()
                .that()
                .resideInAPackage("nl.baken.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.baken.centre..", "org.primefaces..")
                .check(SHIPPED);
    }

    @Test
    void the_centre_never_sees_the_portal() {
        noClasses()
                .that()
                .resideInAPackage("nl.baken.centre..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.baken.portal..")
                .check(SHIPPED);
    }

    @Test
    void the_queue_knows_neither_Faces_nor_JAX_RS_nor_a_wing() {
        noClasses()
                .that()
                .resideInAnyPackage(QUEUE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.ws.rs..",
                        "org.primefaces..",
                        "nl.baken.portal..",
                        "nl.baken.centre..",
                        "nl.baken.launcher..")
                .check(SHIPPED);
    }

    @Test
    void sealing_rests_on_nothing_of_Jakarta_and_nothing_else_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("nl.baken.seal..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of Jakarta or of another package of ours",
                        type -> type.getPackageName().startsWith("jakarta.")
                                || (type.getPackageName().startsWith("nl.baken.")
                                        && !type.getPackageName().startsWith("nl.baken.seal"))))
                .check(SHIPPED);
    }

    @Test
    void the_public_wing_cannot_open_an_envelope() {
        noClasses()
                .that()
                .resideInAPackage("nl.baken.portal..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("nl.baken.seal.Opener")
                .check(SHIPPED);
    }

    @Test
    @Tag("P03")
    void the_application_never_asks_for_a_clients_address() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the client's address is asked for",
                        (JavaAccess<?> access) ->
                                ADDRESS_METHODS.contains(access.getTarget().getName())))
                .check(SHIPPED);
    }

    @Test
    void no_class_names_a_header_that_carries_a_clients_address() {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : files(classesOf(module), ".class")) {
                for (String constant : constants(file)) {
                    if (ADDRESS_HEADER
                            .matcher(constant.toLowerCase(Locale.ROOT))
                            .matches()) {
                        found.add(file.getFileName() + ": " + constant);
                    }
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void no_view_and_no_descriptor_asks_for_a_clients_address() {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            Path sources = Path.of("..", module, "src", "main");
            for (String ending : List.of(".xhtml", ".xml", ".properties", ".html", ".js")) {
                for (Path file : files(sources, ending)) {
                    if (ADDRESS_WORD.matcher(read(file)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    /** What it polls is an eval, which the pages' own policy refuses: only when the first look comes too early. */
    @Test
    void no_journey_waits_for_a_script() {
        JavaClasses journeys = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("nl.baken.journeys");
        assertTrue(journeys.contain("nl.baken.journeys.house.Visitor"));
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a script is waited for",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("waitForFunction")))
                .check(journeys);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> bare = new TreeSet<>();
        SHIPPED.stream()
                .map(type -> type.getPackage())
                .filter(javaPackage -> javaPackage.getName().startsWith("nl.baken"))
                .filter(javaPackage ->
                        javaPackage.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                .map(JavaPackage::getName)
                .forEach(bare::add);
        assertEquals(Set.of(), bare);
    }

    private static Path classesOf(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("Build module " + module + " first: no " + classes);
        }
        return classes;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Not text: " + file, e);
        }
    }

    /** All texts of a class file's constant pool (JVMS 4.4). */
    private static List<String> constants(Path file) {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(in)) {
            data.skipNBytes(8);
            int count = data.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.add(data.readUTF());
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
                    case 5, 6 -> {
                        data.skipNBytes(8);
                        i++; // takes two places
                    }
                    case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
                    case 15 -> data.skipNBytes(3);
                    default -> throw new IllegalStateException("Constant of kind " + tag + " in " + file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
