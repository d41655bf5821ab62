-- What is to be told by e-mail, and whether it was. What a letter says is counted when it goes; nothing of it is here.
CREATE TABLE mail (
  id    UUID        NOT NULL PRIMARY KEY COMMENT 'random; the letter is known by it too',
  kind  VARCHAR(8)  CHARACTER SET ascii NOT NULL COMMENT 'URGENT or DIGEST',
  day   DATE        NULL COMMENT 'of a digest: one a day',
  due   DATETIME(6) NOT NULL COMMENT 'UTC; when it is tried next',
  tries INT         NOT NULL DEFAULT 0,
  fault VARCHAR(16) CHARACTER SET ascii NULL COMMENT 'why the last try failed',
  sent  DATETIME(6) NULL COMMENT 'UTC',
  UNIQUE KEY mail_day (kind, day),
  KEY mail_waiting (sent, due)
);
