package nl.baken.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import nl.baken.platform.SetUpToken;
import nl.baken.platform.Setting;

/**
 * The token with which the first member of a centre comes in, made on the centre's machine by whoever may write there.
 * It is printed and kept nowhere: a service's output is kept.
 */
final class FirstMember {
    private FirstMember() {}

    /**
     * Makes a new one; one that was there before is void from then on.
     *
     * @throws Refused when the centre has its keys already, was never started, or runs as somebody else
     */
    static String token(GivenSettings settings, Instant now) {
        Path data = settings.path(Setting.DATA);
        requireOwn(data);
        Path trustRoot =
                settings.find(Setting.TRUST_ROOT_FILE).map(Path::of).orElseGet(() -> data.resolve("trust-root"));
        Path setUp = settings.find(Setting.SET_UP_FILE).map(Path::of).orElseGet(() -> data.resolve("set-up"));
        if (Files.exists(trustRoot)) {
            throw new Refused("This centre has its keys already: there is " + trustRoot + ".");
        }
        return SetUpToken.create(setUp, new SecureRandom(), now);
    }

    /** What somebody else made there the centre could not read. */
    private static void requireOwn(Path data) {
        DataFolder.existing(data, Version.own());
        try {
            Object owner = Files.getAttribute(data, "unix:uid");
            if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
                throw new Refused("Run this as the user that the centre runs as: " + data + " is somebody else's.");
            }
        } catch (IOException e) {
            throw new Refused("Cannot tell whose " + data + " is: " + e.getMessage(), e);
        }
    }
}
