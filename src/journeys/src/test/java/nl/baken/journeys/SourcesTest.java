package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped sources and the files of the production set-up keep to, by what stands in them. */
class SourcesTest {
    private static final Path TOP = Path.of("../..");
    private static final List<String> MODULES = List.of("queue", "portal", "centre", "launcher");
    private static final Path NGINX = TOP.resolve("deploy/production/nginx");

    /** One-time codes are HMAC-SHA-1 because RFC 6238 and every app for them say so. */
    private static final Set<String> ALGORITHMS = Set.of(
            "Cipher AES/GCM/NoPadding",
            "Cipher AESWrap",
            "KeyAgreement ECDH",
            "Mac HmacSHA1",
            "Mac HmacSHA256",
            "MessageDigest SHA-256");

    private static final Pattern ALGORITHM = Pattern.compile(
            "\\b(Cipher|KeyAgreement|KeyFactory|KeyGenerator|KeyPairGenerator|Mac|MessageDigest|SecretKeyFactory"
                    + "|SecureRandom|Signature|SSLContext)\\s*\\.\\s*getInstance\\(\\s*([^),]*)");

    @Test
    void each_cipher_digest_and_mac_is_one_of_a_few() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources(".java")) {
            ALGORITHM
                    .matcher(Files.readString(file))
                    .results()
                    .map(one -> one.group(1) + " " + one.group(2).trim().replace("\"", ""))
                    .forEach(found::add);
        }
        assertEquals(new TreeSet<>(ALGORITHMS), found);
    }

    @Test
    void only_the_one_time_codes_use_sha_1() throws IOException {
        assertEquals(Set.of("Totp.java"), having(Pattern.compile("(?i)\"[^\"]*sha-?1\\b[^\"]*\""), ".java"));
    }

    @Test
    void what_nobody_may_guess_comes_from_a_secure_source() throws IOException {
        Pattern weak = Pattern.compile(
                "java\\.util\\.Random\\b|ThreadLocalRandom|SplittableRandom|RandomGenerator|Math\\.random|RandomStringUtils");
        assertEquals(Set.of("DemoFigures.java"), having(weak, ".java"), "what is made up for a demo apart");
    }

    @Test
    void nothing_runs_what_a_text_says() throws IOException {
        Pattern runs = Pattern.compile("javax\\.script|ScriptEngine|ELProcessor|ExpressionFactory|evaluateExpression"
                + "|getRuntime\\(\\)\\s*\\.exec|GroovyShell|javax\\.naming|InitialContext|MethodHandles\\.Lookup");
        assertEquals(Set.of(), having(runs, ".java"));
        assertEquals(
                Set.of("Database.java", "PayaraServer.java", "Programs.java", "Tool.java"),
                having(Pattern.compile("\\bProcessBuilder\\("), ".java"),
                "the launcher alone starts programs");
        assertEquals(
                Set.of(),
                having(Pattern.compile("\\beval\\(|new Function\\(|set(?:Timeout|Interval)\\(\\s*[\"'`]"), ".js"));
    }

    /** What is left of a statement's text without quotes and constants. Each was looked at; what is new is looked at first. */
    @Test
    void each_statement_is_put_together_of_our_own_words_alone() throws IOException {
        Pattern made = Pattern.compile(
                "\\.(?:createNativeQuery|createQuery|prepareStatement|prepareCall|executeQuery|executeUpdate)\\(");
        Pattern word = Pattern.compile("(?<![\\w.])[a-z]\\w*(?:\\.\\w+)*");
        Set<String> found = new TreeSet<>();
        for (Path file : sources(".java")) {
            String text = Files.readString(file).replaceAll("\"(?:\\\\.|[^\"\\\\])*+\"", "\"\"");
            for (MatchResult one : made.matcher(text).results().toList()) {
                Set<String> words = new LinkedHashSet<>();
                word.matcher(inBrackets(text, one.end())).results().forEach(each -> words.add(each.group()));
                if (!words.isEmpty()) {
                    found.add(file.getFileName().toString().replace(".java", ": ") + String.join(" ", words));
                }
            }
        }
        assertEquals("""
                Audit: places subjects.size
                ContentReadings: in
                ContentReadings: what
                DeadLetters: sql
                Destruction: sql
                Facts: fact.codes i
                Facts: where
                Figures: dimension.column
                Invitations: lock
                KeyShares: places
                Leases: places deliveries.size
                Leases: places fresh.size
                Leases: places given.size
                Mailboxes: reports.size i
                Members: which
                OutsideDatabase: table
                PublishedTable: table
                Reports: columns
                Reports: filter.table filter.where
                Rotation: column.count
                Rotation: column.select
                Rotation: column.update
                Rotation: readers
                SubmissionQueue: which
                Trail: question.where""", String.join("\n", found));
    }

    /** From behind a bracket to the one that closes it. */
    private static String inBrackets(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char sign = text.charAt(at++);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return text.substring(from, at - 1);
    }

    @Test
    void nothing_reads_objects_that_somebody_wrote() throws IOException {
        Pattern objects = Pattern.compile("ObjectInputStream|XMLDecoder|enableDefaultTyping|activateDefaultTyping"
                + "|XStream|@JsonTypeInfo|new Yaml\\(\\s*\\)");
        assertEquals(Set.of(), having(objects, ".java"));
    }

    @Test
    void xml_is_read_in_one_place_without_document_types() throws IOException {
        Pattern parser = Pattern.compile("(?:DocumentBuilder|SAXParser|XMLInput|Transformer|Schema|XPath)Factory\\b");
        assertEquals(Set.of("Printer.java"), having(parser, ".java"));
        String printer = Files.readString(TOP.resolve("src/queue/src/main/java/nl/baken/paper/Printer.java"));
        assertTrue(printer.contains("setFeature(\"http://apache.org/xml/features/disallow-doctype-decl\", true)"));
        assertTrue(printer.contains("setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true)"));
    }

    @Test
    void no_script_opens_a_socket_hears_other_windows_or_keeps_anything() throws IOException {
        Pattern ways = Pattern.compile("\\bWebSocket\\b|\\bRTCPeerConnection\\b|postMessage|onmessage"
                + "|[\"']message[\"']\\s*,|localStorage|sessionStorage|indexedDB|document\\.cookie|\\bcaches\\.");
        assertEquals(Set.of(), having(ways, ".js"));
    }

    @Test
    void no_script_writes_markup_or_reaches_a_prototype() throws IOException {
        Pattern ways = Pattern.compile("\\.(?:innerHTML|outerHTML)\\s*\\+?=[^=]|insertAdjacentHTML|document\\.write"
                + "|__proto__|setPrototypeOf");
        assertEquals(Set.of("jose.js"), having(ways, ".js"), "the library alone, to make objects that have none");
    }

    @Test
    void a_passphrase_is_masked_and_may_be_pasted_by_a_password_manager() throws IOException {
        Pattern bound = Pattern.compile("<([^\\s<>]+)\\s[^<>]*value=\"#\\{\\w+\\.\\w*(?i:passphrase)\\w*\\}\"");
        Pattern masked = Pattern.compile("<h:inputSecret\\b(.*?)</h:inputSecret>", Pattern.DOTALL);
        int fields = 0;
        for (Path view : sources(".xhtml")) {
            String text = Files.readString(view);
            for (MatchResult one : bound.matcher(text).results().toList()) {
                assertEquals("h:inputSecret", one.group(1), view.toString());
                fields++;
            }
            for (MatchResult one : masked.matcher(text).results().toList()) {
                assertTrue(
                        one.group(1).matches("(?s).*\"autocomplete\" value=\"(?:current|new)-password\".*"),
                        view.toString());
            }
        }
        assertTrue(fields > 4, fields + " fields");
        assertEquals(Set.of(), having(Pattern.compile("(?i)onpaste|[\"']paste[\"']"), ".xhtml"));
    }

    @Test
    void both_wings_run_in_the_stage_for_production() throws IOException {
        for (String wing : List.of("portal", "centre")) {
            String descriptor =
                    Files.readString(TOP.resolve("src").resolve(wing).resolve("src/main/webapp/WEB-INF/web.xml"));
            assertTrue(
                    descriptor.matches(
                            "(?s).*jakarta\\.faces\\.PROJECT_STAGE</param-name>\\s*<param-value>Production<.*"),
                    wing);
        }
    }

    @Test
    void nginx_speaks_only_new_TLS_with_forward_secrecy_and_sends_the_rest_on_to_it() throws IOException {
        String main = Files.readString(NGINX.resolve("nginx.conf"));
        assertEquals(List.of("TLSv1.2 TLSv1.3"), values(main, "ssl_protocols"));
        List<String> ciphers = values(main, "ssl_ciphers");
        assertEquals(1, ciphers.size());
        for (String cipher : ciphers.get(0).split(":", -1)) {
            assertTrue(cipher.matches("ECDHE-(?:ECDSA|RSA)-(?:AES\\d+-GCM-SHA\\d+|CHACHA20-POLY1305)"), cipher);
        }
        for (String name : List.of("portal", "centre")) {
            String server = Files.readString(NGINX.resolve(name + ".conf"));
            assertFalse(server.contains("ssl_protocols") || server.contains("ssl_ciphers"), name);
            assertTrue(server.matches("(?s).*listen 80;\\s+server_name \\S+;\\s+return 301 https://.*"), name);
        }
    }

    @Test
    void nginx_takes_away_what_a_visitor_says_of_their_address() throws IOException {
        String main = Files.readString(NGINX.resolve("nginx.conf"));
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
            assertTrue(main.contains("proxy_set_header " + header + " \"\";"), header);
        }
        for (String name : List.of("portal", "portal-paths", "centre", "onion")) {
            assertFalse(Files.readString(NGINX.resolve(name + ".conf")).contains("proxy_set_header"), name);
        }
    }

    @Test
    void the_database_lets_nobody_in_without_TLS() throws IOException {
        String settings = Files.readString(TOP.resolve("deploy/production/mariadb/baken.cnf"));
        assertTrue(settings.contains("\nrequire-secure-transport = ON\n"));
        assertTrue(settings.contains("\ntls-version = TLSv1.2,TLSv1.3\n"));
    }

    private static List<String> values(String settings, String name) {
        return Pattern.compile("(?m)^\\s*" + name + " ([^;]+);")
                .matcher(settings)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    /** Names of the shipped files with that ending in which something stands, remarks apart. */
    private static Set<String> having(Pattern pattern, String ending) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources(ending)) {
            String text =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*", "");
            if (pattern.matcher(text).find()) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private static List<Path> sources(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all =
                    Files.walk(TOP.resolve("src").resolve(module).resolve("src/main"))) {
                all.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
            }
        }
        assertFalse(found.isEmpty(), ending);
        return found;
    }
}
