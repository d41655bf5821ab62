-- The documents that the centre signed, one row per signature; portal and witnesses verify it under the pinned trust root.
CREATE TABLE published_documents (
  serial    BIGINT      NOT NULL PRIMARY KEY,
  document  MEDIUMTEXT  CHARACTER SET ascii NOT NULL COMMENT 'compact JWS',
  published DATETIME(6) NOT NULL COMMENT 'UTC, the quarter of the hour'
) DEFAULT CHARACTER SET utf8mb4;
