-- When the whole audit trail was checked, and what came of it. The head is noted so that the next check holds the trail to it.
CREATE TABLE audit_check (
  id     UUID          NOT NULL PRIMARY KEY,
  at     DATETIME(6)   NOT NULL COMMENT 'UTC',
  rows_  BIGINT        NOT NULL COMMENT 'how many rows the trail had',
  mac    VARCHAR(43)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the last of them',
  faults VARCHAR(4000) CHARACTER SET ascii NOT NULL COMMENT 'a line each; empty when all of it held',
  KEY audit_check_at (at)
);
