-- Who may become a member, by a token of which only the hash is here.
CREATE TABLE invitation (
  id         UUID        NOT NULL PRIMARY KEY,
  token_hash CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  expires    DATETIME(6) NOT NULL,
  UNIQUE KEY invitation_token_hash (token_hash)
);
