-- Who looked at what and did what, one row each. Each row's mac covers the row and the mac before it; the key is not in here.
CREATE TABLE audit (
  seq     BIGINT      NOT NULL PRIMARY KEY,
  at      DATETIME(6) NOT NULL,
  actor   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  act     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_id  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mac     CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY audit_subject (subject, seq)
);
