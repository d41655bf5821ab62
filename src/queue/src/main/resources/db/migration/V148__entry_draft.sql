-- A report that a member is writing down, sealed to the intake key, so that an ended session loses nothing. One of each member.
CREATE TABLE entry_draft (
  member UUID        NOT NULL PRIMARY KEY,
  id     UUID        NOT NULL,
  saved  DATETIME(6) NOT NULL,
  sealed MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  CONSTRAINT entry_draft_by_member FOREIGN KEY (member) REFERENCES member (id)
);
