package nl.baken.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param subject whose one-time code, for {@link Command#TOTP}; the head that an earlier check noted, for
 *     {@link Command#VERIFY_AUDIT}; of what, for {@link Command#BACKUP}; which, for {@link Command#RESTORE}; null when not given
 * @param settings the file with the settings of one wing, or of one task for its database; null when not given
 * @param key the file with a recovery key, for {@link Command#RESTORE}; null when not given
 * @param to the folder that files are restored into; null when not given
 */
record Arguments(
        Command command,
        InetAddress address,
        int port,
        Path data,
        boolean demo,
        @Nullable String subject,
        @Nullable Path settings,
        @Nullable Path key,
        @Nullable Path to) {
    static final int DEFAULT_PORT = 8080;

    static final String USAGE = String.join(
            System.lineSeparator(),
            "usage: java -jar baken.jar [run] [--port N] [--address ADDRESS] [--data DIR] [--no-demo]",
            "       java -jar baken.jar portal|centre [--settings FILE] [--port N] [--address ADDRESS]",
            "       java -jar baken.jar migrate [--settings FILE | --data DIR [--no-demo]]",
            "       java -jar baken.jar set-up [--settings FILE]",
            "       java -jar baken.jar prepare",
            "       java -jar baken.jar verify-audit [SEQ:MAC] [--settings FILE | --data DIR]",
            "       java -jar baken.jar drop-audit [--settings FILE | --data DIR]",
            "       java -jar baken.jar backup database|centre|portal [--settings FILE]",
            "       java -jar baken.jar restore BACKUP --key FILE --settings FILE | --to DIR",
            "       java -jar baken.jar doctor --settings FILE",
            "       java -jar baken.jar totp NAME [--data DIR]");

    enum Command {
        RUN,
        PORTAL,
        CENTRE,
        SET_UP,
        MIGRATE,
        PREPARE,
        VERIFY_AUDIT,
        DROP_AUDIT,
        BACKUP,
        RESTORE,
        DOCTOR,
        TOTP,
        HELP;

        boolean takesASubject() {
            return this == TOTP || this == VERIFY_AUDIT || this == BACKUP || this == RESTORE;
        }

        /** Whether it is for production, where a settings file and not the command line says where everything is. */
        boolean isOfOneWing() {
            return this == PORTAL
                    || this == CENTRE
                    || this == SET_UP
                    || this == BACKUP
                    || this == RESTORE
                    || this == DOCTOR;
        }

        /** Whether it works on a database: one that settings name, or that of a data folder. */
        boolean isOfADatabase() {
            return this == MIGRATE || this == VERIFY_AUDIT || this == DROP_AUDIT;
        }
    }

    /** The head of the audit trail that an earlier check printed. */
    Optional<String> notedHead() {
        if (subject != null && !subject.matches("[0-9]{1,18}:[A-Za-z0-9_-]+")) {
            throw new Refused("A noted head looks like SEQ:MAC, as verify-audit printed it.");
        }
        return Optional.ofNullable(subject);
    }

    String name() {
        return required(subject, "totp needs the name of a sign-in, e.g. totp anna.");
    }

    /** Of what a backup is asked for. */
    String kind() {
        return required(subject, "backup needs to know of what: database, centre or portal.");
    }

    /** Which backup is to be restored. */
    Path backup() {
        return Path.of(required(subject, "restore needs the folder of a backup."))
                .toAbsolutePath();
    }

    /** The file with the recovery key. */
    Path recoveryKey() {
        return required(key, "restore needs the recovery key: --key FILE.");
    }

    /** The folder that files are restored into. */
    Path target() {
        return required(to, "This backup is of files: give the folder for them with --to DIR.");
    }

    private static <T> T required(@Nullable T given, String otherwise) {
        if (given == null) {
            throw new Refused(otherwise);
        }
        return given;
    }

    /** @throws Refused when the arguments make no sense */
    static Arguments parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        Command command = Command.RUN;
        InetAddress address = InetAddress.getLoopbackAddress();
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        boolean demo = true;
        String subject = null;
        Path settings = null;
        Path key = null;
        Path to = null;
        boolean namesAFolder = false;
        boolean first = true;
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--port" -> port = port(value(rest, word));
                case "--address" -> address = address(value(rest, word));
                case "--settings" -> settings = Path.of(value(rest, word)).toAbsolutePath();
                case "--key" -> key = Path.of(value(rest, word)).toAbsolutePath();
                case "--to" -> to = Path.of(value(rest, word)).toAbsolutePath();
                case "--data" -> {
                    data = Path.of(value(rest, word));
                    namesAFolder = true;
                }
                case "--no-demo" -> {
                    demo = false;
                    namesAFolder = true;
                }
                case "--help", "-h" -> command = Command.HELP;
                default -> {
                    if (word.startsWith("-")) {
                        throw new Refused("Unknown option " + word + ". See --help.");
                    } else if (first) {
                        command = command(word);
                    } else if (command.takesASubject() && subject == null) {
                        subject = word;
                    } else {
                        throw new Refused("Unexpected word " + word + ". See --help.");
                    }
                }
            }
            first = false;
        }
        if (namesAFolder && (command.isOfOneWing() || settings != null)) {
            throw new Refused("Options --data and --no-demo are not for this: see --help.");
        }
        if (settings != null && !command.isOfOneWing() && !command.isOfADatabase()) {
            throw new Refused("Option --settings is not for this: see --help.");
        }
        if ((key != null || to != null) && command != Command.RESTORE) {
            throw new Refused("Options --key and --to are for restore: see --help.");
        }
        return new Arguments(
                command, address, port, data.toAbsolutePath().normalize(), demo, subject, settings, key, to);
    }

    private static Command command(String word) {
        return switch (word) {
            case "run" -> Command.RUN;
            case "portal" -> Command.PORTAL;
            case "centre" -> Command.CENTRE;
            case "set-up" -> Command.SET_UP;
            case "migrate" -> Command.MIGRATE;
            case "prepare" -> Command.PREPARE;
            case "verify-audit" -> Command.VERIFY_AUDIT;
            case "drop-audit" -> Command.DROP_AUDIT;
            case "backup" -> Command.BACKUP;
            case "restore" -> Command.RESTORE;
            case "doctor" -> Command.DOCTOR;
            case "totp" -> Command.TOTP;
            case "help" -> Command.HELP;
            default -> throw new Refused("Unknown command " + word + ". See --help.");
        };
    }

    private static String value(Deque<String> rest, String option) {
        if (rest.isEmpty() || rest.getFirst().isBlank()) {
            throw new Refused("Option " + option + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new Refused("Port " + text + " is not a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Refused("Address " + text + " is not an address of this machine.", e);
        }
    }
}
