package nl.baken.launcher.doctor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** Whether anything here is of a demo, whose sign-ins everybody knows. */
final class DemoData implements Look {
    private static final String ABOUT = "demo data";

    private final GivenSettings settings;

    DemoData(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() throws IOException {
        if (Boolean.parseBoolean(settings.get(Setting.DEMO))) {
            return List.of(Finding.wrong(ABOUT, "setting " + Setting.DEMO.key() + " is on: take it out."));
        }
        if (settings.find(Setting.SIGN_INS_FILE).isPresent()) {
            return List.of(Finding.wrong(
                    ABOUT, "setting " + Setting.SIGN_INS_FILE.key() + " is for a demo alone: take it out."));
        }
        if (settings.find(Setting.DATA).isEmpty()) {
            return List.of(Finding.notChecked(ABOUT, "these settings name no data folder."));
        }
        Path data = settings.path(Setting.DATA);
        return List.of(
                isOfADemo(data)
                        ? Finding.wrong(
                                ABOUT, data + " is of a demo: begin with an empty folder and an empty database.")
                        : Finding.ok(ABOUT, "none."));
    }

    private static boolean isOfADemo(Path data) throws IOException {
        if (Files.exists(data.resolve("sign-ins"))) {
            return true;
        }
        Path stamp = data.resolve("baken.stamp");
        if (Files.notExists(stamp)) {
            return false;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(stamp)) {
            properties.load(in);
        }
        return Boolean.parseBoolean(properties.getProperty("demo"));
    }
}
