-- What members write down about a report for each other, or for themselves; sealed to the intake key.
CREATE TABLE report_note (
  id     UUID        NOT NULL PRIMARY KEY,
  report UUID        NOT NULL,
  member UUID        NOT NULL,
  at     DATETIME(6) NOT NULL COMMENT 'UTC',
  own    BOOLEAN     NOT NULL COMMENT 'for its writer alone',
  sealed MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  KEY report_note_of (report, at),
  CONSTRAINT note_of_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT note_by_member FOREIGN KEY (member) REFERENCES member (id)
);
