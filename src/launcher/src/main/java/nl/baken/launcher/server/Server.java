package nl.baken.launcher.server;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's process. Its life: reads settings from stdin → boots Payara Micro without applications → reads how to
 * reach the database → deploys the first wing → listens → deploys the other, if it has one → runs until stdin ends → takes no more connections → ends.
 *
 * <p>Settings come over stdin because command lines and environments can be read by others. The end of stdin means that
 * the parent is gone, killed or not, and nothing may run on without it.
 */
public final class Server {
    /** The exit code that says: the portal could not be deployed; the reason is in the server's log. */
    public static final int PORTAL_FAILED = 3;

    /** The same of the centre. */
    public static final int CENTRE_FAILED = 4;

    /** The same of the port that it was told to listen on. */
    public static final int LISTEN_FAILED = 5;

    /**
     * A setting: how many seconds those who are connected have for their answers once nobody more is let in. Without it the
     * server ends at once.
     */
    public static final String LAST_ANSWERS = "baken.last-answers";

    /** The name of the portal's archive; it answers at the root, the centre beneath its own path. */
    public static final String PORTAL_WAR = "portal.war";

    /** The line that ends the first settings on stdin. */
    public static final String BOOT = "boot";

    /** The line that ends the settings of the database, which is ready then. */
    public static final String DEPLOY = "deploy";

    /** Read by {@code domain.xml}. */
    private static final String PORT = "baken.port";

    private static final String LISTENER = "configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.enabled=true";

    private Server() {}

    /**
     * @param arguments root folder of the server, port, and the WARs of the wings to deploy, one or both
     * @throws Exception when the server cannot boot: the JVM then ends with a code that is not 0
     */
    public static void main(String[] arguments) throws Exception {
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        readSettingsUntil(BOOT, parent);
        System.setProperty(PORT, arguments[1]);
        PayaraMicroRuntime payara = boot(arguments[0]);
        readSettingsUntil(DEPLOY, parent);
        deploy(payara, new File(arguments[2]));
        listen(payara);
        for (int i = 3; i < arguments.length; i++) {
            deploy(payara, new File(arguments[i]));
        }
        System.gc(); // once, before visitors come: the heap shrinks to what is in use
        Thread watch = new Thread(() -> endWith(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Each setting becomes a system property, which MicroProfile Config reads. */
    private static void readSettingsUntil(String command, BufferedReader parent) throws IOException {
        while (true) {
            String line = parent.readLine();
            if (line == null) {
                System.exit(0);
                return;
            }
            if (line.equals(command)) {
                return;
            }
            int equals = line.indexOf('=');
            System.setProperty(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private static PayaraMicroRuntime boot(String root) throws ReflectiveOperationException, URISyntaxException {
        File bootJar = new File(PayaraMicroRuntime.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        System.setProperty("fish.payara.micro.BootJar", bootJar.toURI().toString());
        System.setProperty("fish.payara.micro.UnpackDir", bootJar.getParent());
        List<String> options = new ArrayList<>(List.of("--rootdir", root, "--nohazelcast", "--disablephonehome"));
        PayaraMicroBoot micro = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) options.toArray(String[]::new));
        return micro.getRuntime();
    }

    /** One after the other: two at once lose one of them now and then. */
    private static void deploy(PayaraMicroRuntime payara, File war) {
        if (war.getName().equals(PORTAL_WAR)) {
            deploy(payara, "ROOT", "/", war, PORTAL_FAILED);
        } else {
            deploy(payara, "centrum", "centrum", war, CENTRE_FAILED);
        }
    }

    private static void deploy(PayaraMicroRuntime payara, String name, String contextRoot, File war, int failed) {
        if (!payara.deploy(name, contextRoot, war)
                || !payara.getDeployedApplicationNames().contains(name)) {
            System.exit(failed);
        }
    }

    /**
     * Opens the port, which {@code domain.xml} leaves closed: before its wing is deployed the server has a 404 of its own for
     * everybody. By reflection, for the interfaces of its commands lie in archives within its archive.
     */
    private static void listen(PayaraMicroRuntime payara) throws ReflectiveOperationException {
        Field field = payara.getClass().getDeclaredField("runtime");
        field.setAccessible(true);
        Object runner = Class.forName("org.glassfish.embeddable.GlassFish")
                .getMethod("getCommandRunner")
                .invoke(field.get(payara));
        Object result = Class.forName("org.glassfish.embeddable.CommandRunner")
                .getMethod("run", String.class, String[].class)
                .invoke(runner, "set", new String[] {LISTENER});
        Object status = Class.forName("org.glassfish.embeddable.CommandResult")
                .getMethod("getExitStatus")
                .invoke(result);
        if (!"SUCCESS".equals(status.toString())) {
            System.exit(LISTEN_FAILED);
        }
    }

    private static void endWith(BufferedReader parent) {
        try {
            while (parent.readLine() != null) {
                // nothing more is said after deploy
            }
        } catch (IOException e) {
            System.err.println("Lost the parent: " + e.getMessage());
        }
        try {
            Integer seconds = Integer.getInteger(LAST_ANSWERS);
            if (seconds != null) {
                Front.close(Duration.ofSeconds(seconds));
            }
        } catch (IOException e) {
            System.err.println("Cannot close the port: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
