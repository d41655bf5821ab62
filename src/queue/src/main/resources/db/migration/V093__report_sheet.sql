-- What members filled in about a report, every version: its triage codes and its risk assessments, sealed to the intake key.
CREATE TABLE report_sheet (
  id     UUID        NOT NULL PRIMARY KEY,
  report UUID        NOT NULL,
  kind   VARCHAR(8)  CHARACTER SET ascii NOT NULL COMMENT 'triage or risk',
  number INT         NOT NULL COMMENT 'from 1, per report and kind',
  member UUID        NOT NULL,
  at     DATETIME(6) NOT NULL COMMENT 'UTC',
  sealed MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  UNIQUE KEY report_sheet_number (report, kind, number),
  CONSTRAINT sheet_of_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT sheet_by_member FOREIGN KEY (member) REFERENCES member (id)
);
