package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority for one run, which this JVM trusts from then on. */
final class Authority {
    private static final int DAYS = 30;
    private static final String WORD = "for-one-run";

    private final Path folder;
    private final Path config;

    Authority(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            // no defaults: a server's certificate would be an authority's
            config = Files.writeString(folder.resolve("openssl.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        make(folder, DAYS, "ca", "Authority of one run", "basicConstraints=critical,CA:TRUE");
        Path trusted = folder.resolve("trusted.p12");
        Program.run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                "ca",
                "-file",
                certificate().toString(),
                "-keystore",
                trusted.toString(),
                "-storepass",
                WORD);
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", WORD);
    }

    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** Makes {@code file.pem} and {@code file.key} in a folder for a name or an address. */
    void sign(Path into, String file, String subject) {
        sign(into, file, subject, DAYS);
    }

    /** The same for so many days. */
    void sign(Path into, String file, String subject, int days) {
        make(
                into,
                days,
                file,
                file,
                "subjectAltName=" + subject,
                "-CA",
                certificate().toString(),
                "-CAkey",
                folder.resolve("ca.key").toString());
    }

    /**
     * What a server of this JVM shows a certificate with.
     *
     * @param pair the beginning of the names of its file and its key's
     */
    static SSLContext serving(Path pair) {
        Path store = Path.of(pair + ".p12");
        Program.run(
                "openssl",
                "pkcs12",
                "-export",
                "-in",
                pair + ".pem",
                "-inkey",
                pair + ".key",
                "-out",
                store.toString(),
                "-passout",
                "pass:" + WORD);
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, WORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, WORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(Path into, int days, String file, String subject, String extension, String... more) {
        String[] command = {
            "openssl",
            "req",
            "-x509",
            "-config",
            config.toString(),
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            Integer.toString(days),
            "-subj",
            "/CN=" + subject,
            "-addext",
            extension,
            "-keyout",
            into.resolve(file + ".key").toString(),
            "-out",
            into.resolve(file + ".pem").toString()
        };
        String[] all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        Program.run(all);
    }
}
