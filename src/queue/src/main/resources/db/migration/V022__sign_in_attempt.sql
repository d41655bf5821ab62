-- How often a name was tried since it last succeeded. The name stands here only as an HMAC: a wrong name is often a passphrase.
CREATE TABLE sign_in_attempt (
  name_mac   CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures   INT         NOT NULL,
  not_before DATETIME(6) NOT NULL,
  last_try   DATETIME(6) NOT NULL,
  KEY sign_in_attempt_last_try (last_try)
);
