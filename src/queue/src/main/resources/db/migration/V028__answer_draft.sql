-- An answer somebody is still writing, sealed to the intake key, so that an ended session loses nothing.
CREATE TABLE answer_draft (
  report UUID        NOT NULL,
  member UUID        NOT NULL,
  id     UUID        NOT NULL,
  saved  DATETIME(6) NOT NULL,
  sealed MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (report, member),
  CONSTRAINT draft_for_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT draft_by_member FOREIGN KEY (member) REFERENCES member (id)
);
