-- What a node of the portal serves the same to everybody, told to the centre, which may sign it.
CREATE TABLE document_offer (
  id        UUID        NOT NULL PRIMARY KEY,
  told      DATETIME(6) NOT NULL COMMENT 'UTC',
  version   VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'of the software',
  documents MEDIUMTEXT  CHARACTER SET ascii NOT NULL COMMENT 'a line per document as sha256sum writes it, by path',
  KEY document_offer_told (told)
) DEFAULT CHARACTER SET utf8mb4;
