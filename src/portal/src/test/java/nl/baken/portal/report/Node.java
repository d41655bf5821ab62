package nl.baken.portal.report;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The modules that are served to browsers, run by Node. */
final class Node implements AutoCloseable {
    static final Path ASSETS = Path.of("src/main/resources/assets");
    private static final Path FOLDER = Path.of("src/test/module");
    private static final Path COPY = Path.of("target/module");

    private final Process node;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /** Outside of a page, a {@code .js} file is a module only where a package says so: hence a copy. */
    Node() throws IOException {
        Files.createDirectories(COPY);
        Files.writeString(COPY.resolve("package.json"), "{\"type\":\"module\"}");
        for (String name : List.of("envelope.js", "jose.js")) {
            Files.copy(ASSETS.resolve(name), COPY.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        node = new ProcessBuilder(
                        "node", FOLDER.resolve("run.mjs").toAbsolutePath().toString())
                .directory(COPY.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    }

    Map<String, Object> ask(String act, Map<String, Object> request) throws Exception {
        requests.write(JSONObjectUtils.toJSONString(Map.of(act, request)));
        requests.newLine();
        requests.flush();
        return JSONObjectUtils.parse(Objects.requireNonNull(answers.readLine(), "node ended"));
    }

    /** The library as it is made from its package of npm. */
    static String bundle() throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("node_modules/esbuild"))) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        }
        return run("node", "bundle.mjs");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed in " + FOLDER);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        node.destroy();
    }
}
