package nl.baken.journeys.house;

import com.nimbusds.jose.jwk.ECKey;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.baken.platform.SecretsFile;
import nl.baken.seal.Binding;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.mariadb.jdbc.MariaDbDataSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The module {@code queue} as an application of its own, with the portal's persistence unit, on a MariaDB with published
 * keys. It comes in as {@code baken_centre}, the one account that may both store and claim.
 */
public record QueueArchive(WebArchive archive, AutoCloseable database) {

    public static QueueArchive make() {
        MariaDb database = MariaDb.debian();
        database.migrate();
        Path folder = Build.newFolder("queue-archive");
        SecureRandom random = new SecureRandom();
        Path secrets = folder.resolve("secrets");
        SecretsFile.create(secrets, List.of("pepper.1", "token.1"), random);
        Path trustRoot = folder.resolve("trust-root");
        ECKey root = Keys.generate(random);
        KeySet published = new KeySet(
                1,
                List.of(Keys.generate(random), Keys.generate(random)),
                List.of(Keys.generate(random)),
                Keys.thumbprint(root));
        try (Connection connection = database.connect(MariaDb.MIGRATE);
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO published_keys (serial, document, published) VALUES (1, ?, NOW(6))")) {
            Files.writeString(trustRoot, published.root());
            insert.setString(1, published.sign(root));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "queue.war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(webXml(database)))
                .addAsResource(
                        new File("../portal/src/main/resources/META-INF/persistence.xml"), "META-INF/persistence.xml")
                .addAsResource(
                        new StringAsset(
                                "baken.secrets.portal=" + secrets + "\nbaken.trust-root.file=" + trustRoot + "\n"),
                        "META-INF/microprofile-config.properties");
        for (Class<?> of :
                List.of(Binding.class, ECKey.class, Argon2BytesGenerator.class, MariaDbDataSource.class, Yaml.class)) {
            archive.addAsLibrary(library(of));
        }
        return new QueueArchive(archive, database);
    }

    /** The archive, or the folder of a module that is not packed yet, that a class comes from. */
    private static JavaArchive library(Class<?> of) {
        try {
            File place = new File(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
            return place.isDirectory()
                    ? ShrinkWrap.create(JavaArchive.class, of.getSimpleName() + ".jar")
                            .as(ExplodedImporter.class)
                            .importDirectory(place)
                            .as(JavaArchive.class)
                    : ShrinkWrap.createFromZipFile(JavaArchive.class, place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String webXml(MariaDb database) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>java:app/jdbc/baken</name>
                    <class-name>org.mariadb.jdbc.MariaDbDataSource</class-name>
                    <user>%s</user>
                    <password>%s</password>
                    <property><name>url</name><value>%s</value></property>
                    <transactional>true</transactional>
                    <isolation-level>TRANSACTION_READ_COMMITTED</isolation-level>
                    <max-pool-size>20</max-pool-size>
                  </data-source>
                </web-app>
                """.formatted(MariaDb.CENTRE, database.password(), database.url());
    }
}
