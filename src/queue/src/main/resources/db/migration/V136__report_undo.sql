-- What a member did last with a report and can still take back, and how the report stood before.
CREATE TABLE report_undo (
  report        UUID        NOT NULL PRIMARY KEY,
  member        UUID        NOT NULL,
  until         DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'UTC, by the database''s clock',
  reply         UUID        NULL COMMENT 'the answer; null when only the stage changed',
  stage         VARCHAR(16) CHARACTER SET ascii NOT NULL,
  replies       INT         NOT NULL,
  waiting       BOOLEAN     NOT NULL,
  waiting_since DATETIME(6) NULL,
  steps_after   INT         NOT NULL COMMENT 'how often the report had changed its stage, this time included',
  KEY report_undo_until (until),
  CONSTRAINT undo_of_report FOREIGN KEY (report) REFERENCES report (id) ON DELETE CASCADE,
  CONSTRAINT undo_by_member FOREIGN KEY (member) REFERENCES member (id)
);
