-- Codes for a member whose phone is lost; each is deleted when it is used. The MAC's key is not in the database.
CREATE TABLE recovery_code (
  member   UUID        NOT NULL,
  code_mac CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made     DATETIME(6) NOT NULL COMMENT 'UTC',
  PRIMARY KEY (member, code_mac),
  CONSTRAINT recovery_code_of FOREIGN KEY (member) REFERENCES member (id)
);
