package nl.baken.seal;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The other JOSE library: npm {@code jose}, run by Node. */
final class Jose implements AutoCloseable {
    private static final Path FOLDER = Path.of("src/test/interop");

    private final Process node;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    Jose() throws Exception {
        if (!Files.exists(FOLDER.resolve("node_modules/jose"))) {
            Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (npm.waitFor() != 0) {
                throw new IllegalStateException("npm ci failed in " + FOLDER);
            }
        }
        node = new ProcessBuilder("node", "jose.mjs")
                .directory(FOLDER.toFile())
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

    @Override
    public void close() throws IOException {
        requests.close();
        node.destroy();
    }
}
