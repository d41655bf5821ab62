-- Other case systems that reports are shared with. Their key counts only as far as the trust root's certificate says so; of
-- the token with which they come only the hash is here.
CREATE TABLE partner (
  id          UUID          NOT NULL PRIMARY KEY,
  code        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who acted, in the audit trail: partner:code',
  name        VARCHAR(100)  NOT NULL,
  public_key  VARCHAR(500)  CHARACTER SET ascii NOT NULL,
  parts       VARCHAR(40)   CHARACTER SET ascii NOT NULL COMMENT 'what it may get of a report',
  answers     BOOLEAN       NOT NULL COMMENT 'whether it may propose answers',
  certificate VARCHAR(2000) CHARACTER SET ascii NULL COMMENT 'null while nobody let it in, and after its end',
  token_hash  CHAR(43)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  token_made  DATETIME(6)   NULL COMMENT 'UTC',
  ended       BOOLEAN       NOT NULL,
  version     INT           NOT NULL,
  UNIQUE KEY partner_code (code),
  UNIQUE KEY partner_token_hash (token_hash)
);
