-- What was destroyed: that it was there, why it went and when. Nothing of what it held.
CREATE TABLE tombstone (
  id   UUID        NOT NULL PRIMARY KEY COMMENT 'of the report, or of what its reporter sent afterwards',
  what VARCHAR(8)  CHARACTER SET ascii NOT NULL COMMENT 'report or message',
  term VARCHAR(16) CHARACTER SET ascii NOT NULL COMMENT 'which term had passed',
  day  DATE        NOT NULL COMMENT 'UTC'
);
ALTER TABLE report ADD KEY report_withdrawn (withdrawal, withdrawn);
