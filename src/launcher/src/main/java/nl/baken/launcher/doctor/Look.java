package nl.baken.launcher.doctor;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Looks at one thing. */
@FunctionalInterface
interface Look {
    List<Finding> find() throws IOException, SQLException;
}
