-- A new intake key in the place of an old one, and how far the sealing anew has come. The newest without an end is going on.
CREATE TABLE key_rotation (
  new_key  CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  old_key  CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  begun    DATETIME(6) NOT NULL COMMENT 'UTC',
  total    INT         NOT NULL COMMENT 'how much there was to seal anew when it began',
  done     INT         NOT NULL,
  finished DATETIME(6) NULL COMMENT 'UTC; the old key is destroyed from then on'
);
