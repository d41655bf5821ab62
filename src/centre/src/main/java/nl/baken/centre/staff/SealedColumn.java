package nl.baken.centre.staff;

/**
 * Every column that holds something sealed to the intake key. One that is missing here would be unreadable after the next
 * rotation: a test compares this list with the columns that the database has.
 */
enum SealedColumn {
    SUBMISSION("submission_envelope", "id", "sealed"),
    REPORT("report_envelope", "report", "envelope"),
    MESSAGE("report_message", "id", "envelope"),
    REPLY("report_reply", "id", "sealed"),
    DRAFT("answer_draft", "id", "sealed"),
    ENTRY("entry_draft", "id", "sealed"),
    STEP("report_step", "id", "sealed"),
    SECOND_LOOK("second_look", "id", "sealed"),
    SECOND_LOOK_DECISION("second_look", "id", "decision"),
    SHEET("report_sheet", "id", "sealed"),
    NOTE("report_note", "id", "sealed"),
    LINK("report_link", "id", "sealed"),
    PROPOSAL("partner_answer", "id", "sealed");

    private final String table;
    private final String key;
    private final String column;

    SealedColumn(String table, String key, String column) {
        this.table = table;
        this.key = key;
        this.column = column;
    }

    /** Key and content of the next rows after ?1 in which ?2, a key's id, stands. */
    String select(int limit) {
        return "SELECT CAST(" + key + " AS CHAR), " + column + " FROM " + table + " WHERE " + key
                + " > ?1 AND LOCATE(?2, " + column + ") > 0 ORDER BY " + key + " LIMIT " + limit;
    }

    /** How many rows there are in which ?1 stands. */
    String count() {
        return "SELECT COUNT(*) FROM " + table + " WHERE LOCATE(?1, " + column + ") > 0";
    }

    /** Puts ?2 into the row ?1, unless somebody changed it since it was ?3. */
    String update() {
        return "UPDATE " + table + " SET " + column + " = ?2 WHERE " + key + " = ?1 AND " + column + " = ?3";
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }
}
