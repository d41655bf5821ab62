package nl.baken.journeys.house;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A search for words in bytes, however they got there: as UTF-8, UTF-16 of either order, base64 at any alignment (both
 * alphabets), percent-encoded, and all of that inside gzip members.
 */
public final class Traces {
    private static final int MOST_UNZIPPED = 32 << 20;
    private static final int DEEPEST = 3;

    private record Needle(String word, byte[] bytes) {}

    /** By their first two bytes. */
    private final Map<Integer, List<Needle>> needles = new LinkedHashMap<>();

    private final boolean[] starts = new boolean[1 << 16];

    public Traces(Iterable<String> words) {
        for (String word : words) {
            for (byte[] form : forms(word)) {
                int start = start(form, 0);
                needles.computeIfAbsent(start, key -> new ArrayList<>()).add(new Needle(word, form));
                starts[start] = true;
            }
        }
    }

    /** The ways in which a word may stand somewhere. */
    public static List<byte[]> forms(String word) {
        List<byte[]> forms = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] plain = word.getBytes(charset);
            forms.add(plain);
            for (int before = 0; before < 3; before++) {
                String encoded = base64(plain, before);
                forms.add(encoded.getBytes(StandardCharsets.US_ASCII));
                forms.add(encoded.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
            }
        }
        String percent = java.net.URLEncoder.encode(word, StandardCharsets.UTF_8);
        forms.add(percent.getBytes(StandardCharsets.US_ASCII));
        forms.add(percent.replace("+", "%20").getBytes(StandardCharsets.US_ASCII));
        return forms;
    }

    /** What of the base64 of a text does not depend on what stands around this word, which begins after some bytes. */
    private static String base64(byte[] word, int before) {
        byte[] shifted = new byte[before + word.length];
        System.arraycopy(word, 0, shifted, before, word.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = before == 0 ? 0 : before + 1;
        int whole = shifted.length / 3 * 4;
        int rest = shifted.length % 3;
        return encoded.substring(first, whole + rest);
    }

    /** {@code place: word} for each word found in each file of a folder, at any depth. */
    public Set<String> in(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(folder.relativize(file).toString(), Files.readAllBytes(file), found, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The same in every column of every stored table that an account sees. */
    public Set<String> in(Connection database) throws SQLException {
        Set<String> found = new TreeSet<>();
        DatabaseMetaData about = database.getMetaData();
        try (ResultSet tables = about.getTables(null, null, "%", null);
                Statement statement = database.createStatement()) {
            while (tables.next()) {
                if (tables.getString("TABLE_CAT").equals("information_schema")) {
                    continue; // about the others, and stored nowhere
                }
                String table = "`" + tables.getString("TABLE_CAT") + "`.`" + tables.getString("TABLE_NAME") + "`";
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    in(table, dump(rows), found, 0);
                }
            }
        }
        return found;
    }

    public Set<String> in(String place, List<String> lines) {
        Set<String> found = new TreeSet<>();
        in(place, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), found, 0);
        return found;
    }

    private static byte[] dump(ResultSet rows) throws SQLException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                String value = rows.getString(i);
                if (value != null) {
                    dump.writeBytes(value.getBytes(StandardCharsets.UTF_8));
                    dump.write('\t');
                }
            }
            dump.write('\n');
        }
        return dump.toByteArray();
    }

    private void in(String place, byte[] bytes, Set<String> found, int depth) {
        for (int at = 0; at < bytes.length - 1; at++) {
            int start = start(bytes, at);
            if (starts[start]) {
                for (Needle needle : needles.getOrDefault(start, List.of())) {
                    int end = at + needle.bytes().length;
                    if (end <= bytes.length
                            && Arrays.equals(bytes, at, end, needle.bytes(), 0, needle.bytes().length)) {
                        found.add(place + ": " + needle.word());
                    }
                }
            }
            if (start == 0x1f8b && at + 2 < bytes.length && bytes[at + 2] == 8 && depth < DEEPEST) {
                in(place + " (gzip)", unzipped(bytes, at), found, depth + 1);
            }
        }
    }

    /** What can be unpacked from here on: much of what begins like gzip is none. */
    private static byte[] unzipped(byte[] bytes, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0 && out.size() < MOST_UNZIPPED; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            return out.toByteArray(); // up to where it broke off
        }
        return out.toByteArray();
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
