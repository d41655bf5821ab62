-- Answers to reporters, signed and sealed.
CREATE TABLE answer (
  id      UUID        NOT NULL PRIMARY KEY,
  mailbox CHAR(43)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  posted  DATETIME(6) NOT NULL COMMENT 'rounded down to the quarter hour, UTC',
  sealed  MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  INDEX answer_mailbox (mailbox, posted),
  CONSTRAINT answer_to FOREIGN KEY (mailbox) REFERENCES mailbox (address) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
