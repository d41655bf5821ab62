-- A private key of the centre, sealed to one holder: a member, or (member NULL) the recovery sheet.
CREATE TABLE key_share (
  key_id     CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_key CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose    VARCHAR(16) CHARACTER SET ascii NOT NULL,
  member     UUID        NULL,
  sealed     TEXT        CHARACTER SET ascii NOT NULL,
  created    DATETIME(6) NOT NULL,
  PRIMARY KEY (key_id, holder_key),
  KEY key_share_member (member),
  CONSTRAINT key_share_of_member FOREIGN KEY (member) REFERENCES member (id)
);
