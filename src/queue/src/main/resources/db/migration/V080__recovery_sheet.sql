-- A sheet of paper that stands in for everybody: its own key, locked by the words on the paper, which are kept nowhere.
CREATE TABLE recovery_sheet (
  holder_key CHAR(43)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  public_key VARCHAR(1000) CHARACTER SET ascii                   NOT NULL,
  locked_key TEXT          CHARACTER SET ascii                   NOT NULL,
  made       DATETIME(6)                                         NOT NULL
);
