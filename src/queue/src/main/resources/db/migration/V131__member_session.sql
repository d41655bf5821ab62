-- The members' sessions. One whose row is gone is over.
CREATE TABLE member_session (
  id        UUID        NOT NULL PRIMARY KEY,
  member    UUID        NOT NULL,
  began     DATETIME(6) NOT NULL COMMENT 'UTC',
  last_used DATETIME(6) NOT NULL COMMENT 'UTC, to the minute or so',
  browser   VARCHAR(16) CHARACTER SET ascii NOT NULL COMMENT 'a word of ours, not what the browser says of itself',
  KEY member_session_of (member, last_used),
  CONSTRAINT session_of_member FOREIGN KEY (member) REFERENCES member (id)
);
