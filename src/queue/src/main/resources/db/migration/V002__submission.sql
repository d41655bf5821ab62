-- What waits to be claimed by the centre: the open fields, and nothing that was written.
CREATE TABLE submission (
  id         UUID        NOT NULL PRIMARY KEY,
  kind       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  route      VARCHAR(32) CHARACTER SET ascii NOT NULL,
  urgent     BOOLEAN     NOT NULL,
  received   DATETIME(6) NOT NULL COMMENT 'rounded down to the quarter hour, UTC',
  held_apart BOOLEAN     NOT NULL,
  size_class TINYINT     NOT NULL COMMENT 'KiB of the largest part: 4, 16 or 64',
  INDEX submission_claim (urgent DESC, received, id)
) DEFAULT CHARACTER SET utf8mb4;
