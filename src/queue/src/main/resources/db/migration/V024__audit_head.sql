-- The last row of the audit trail; whoever appends locks this row first.
CREATE TABLE audit_head (
  id  TINYINT     NOT NULL PRIMARY KEY CHECK (id = 1),
  seq BIGINT      NOT NULL,
  mac VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);
INSERT INTO audit_head (id, seq, mac) VALUES (1, 0, '');
