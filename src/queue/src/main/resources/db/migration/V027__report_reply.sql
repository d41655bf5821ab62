-- The centre's own copy of an answer, sealed to the intake key: what went to the mailbox only the reporter can open.
CREATE TABLE report_reply (
  id     UUID        NOT NULL PRIMARY KEY,
  report UUID        NOT NULL,
  number INT         NOT NULL,
  member UUID        NOT NULL,
  at     DATETIME(6) NOT NULL,
  sealed MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  UNIQUE KEY report_reply_number (report, number),
  CONSTRAINT reply_to_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT reply_by_member FOREIGN KEY (member) REFERENCES member (id)
);
