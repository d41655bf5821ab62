-- What one member proposes and another one confirms or refuses; the reasons sealed to the intake key.
CREATE TABLE second_look (
  id          UUID        NOT NULL PRIMARY KEY,
  report      UUID        NOT NULL,
  about       VARCHAR(16) CHARACTER SET ascii NOT NULL COMMENT 'NO_TRAFFICKING or ACUTE',
  asked_by    UUID        NOT NULL,
  asked       DATETIME(6) NOT NULL COMMENT 'UTC',
  sheet       UUID        NULL COMMENT 'the assessment that it is about',
  made_urgent BOOLEAN     NOT NULL COMMENT 'whether the proposal made the report urgent, which a refusal undoes',
  sealed      MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  outcome     VARCHAR(9)  CHARACTER SET ascii NULL COMMENT 'CONFIRMED, REFUSED or DROPPED; null while it waits',
  decided_by  UUID        NULL,
  decided     DATETIME(6) NULL COMMENT 'UTC',
  decision    MEDIUMTEXT  CHARACTER SET ascii NULL,
  KEY second_look_waiting (outcome, asked),
  KEY second_look_of (report, asked),
  CONSTRAINT second_look_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT second_look_asked_by FOREIGN KEY (asked_by) REFERENCES member (id),
  CONSTRAINT second_look_decided_by FOREIGN KEY (decided_by) REFERENCES member (id),
  CONSTRAINT second_look_by_another CHECK (outcome IS NULL OR outcome = 'DROPPED' OR decided_by <> asked_by)
);
