package nl.baken.journeys.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.look.Camera.Row;
import nl.baken.journeys.look.Camera.Shot;

/** Past all documents that can be printed: the first pages of each, one row for each package, read by poppler's pdftoppm. */
final class MaterialRounds {
    private static final String SHELF = "/api/v1/materials";
    /** Pixels of the sheet; what lies on its side is as high as what stands. */
    private static final int HEIGHT = 160;

    private static final int MOST_PAGES = 2;
    private static final int MOST_IN_A_ROW = 10;

    private final URI home;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param folder empty, for what is fetched */
    MaterialRounds(URI home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    List<Row> rows() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        try {
            Map<String, Object> shelf = JSONObjectUtils.parse(new String(get(URI.create(SHELF)), UTF_8));
            for (Map<String, Object> pack : JSONObjectUtils.getJSONObjectArray(shelf, "packages")) {
                List<Shot> shots = new ArrayList<>();
                for (URI print : prints(pack)) {
                    shots.addAll(pages(print));
                }
                String title = JSONObjectUtils.getString(pack, "title");
                for (int from = 0; from < shots.size(); from += MOST_IN_A_ROW) {
                    List<Shot> row = shots.subList(from, Math.min(from + MOST_IN_A_ROW, shots.size()));
                    rows.add(new Row(from == 0 ? title : "", row));
                }
            }
        } catch (ParseException e) {
            throw new NotReady("what " + SHELF + " answers is not to be understood", e);
        }
        return rows;
    }

    /** The file of each document of a package; of a poster in several sizes the first. */
    private static Set<URI> prints(Map<String, Object> pack) throws ParseException {
        Set<URI> prints = new LinkedHashSet<>();
        for (Map<String, Object> document : JSONObjectUtils.getJSONObjectArray(pack, "documents")) {
            Map<String, Object>[] files = JSONObjectUtils.getJSONObjectArray(document, "files");
            if (files.length > 0) {
                prints.add(URI.create(JSONObjectUtils.getString(files[0], "url")));
            }
        }
        return prints;
    }

    private List<Shot> pages(URI print) throws IOException, InterruptedException {
        Path pdf = folder.resolve("print.pdf");
        Files.write(pdf, get(URI.create(print.getRawPath())));
        Process reader = new ProcessBuilder(
                        "pdftoppm", "-jpeg", "-r", "60", "-l", String.valueOf(MOST_PAGES), pdf.toString(), "page")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (reader.waitFor() != 0) {
            throw new NotReady("pdftoppm cannot read " + print);
        }
        List<Shot> shots = new ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            try (var found = Files.newDirectoryStream(folder, "page-*" + number + ".jpg")) {
                for (Path page : found) {
                    shots.add(shot(Files.readAllBytes(page)));
                    Files.delete(page);
                }
            }
        }
        return shots;
    }

    private static Shot shot(byte[] jpeg) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        double scale = (double) HEIGHT / picture.getHeight();
        return new Shot((int) (picture.getWidth() * scale), HEIGHT, jpeg);
    }

    private byte[] get(URI path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(home.resolve(path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new NotReady(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
