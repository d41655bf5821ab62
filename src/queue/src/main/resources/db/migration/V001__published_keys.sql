-- The signed key sets, one row per publication; the portal takes the newest and verifies it under the pinned trust root.
CREATE TABLE published_keys (
  serial    BIGINT      NOT NULL PRIMARY KEY,
  document  MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  published DATETIME(6) NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
