-- Mailboxes whose reporter withdrew: they show nothing else from then on.
CREATE TABLE mailbox_withdrawal (
  address CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  day     DATE     NOT NULL,
  CONSTRAINT withdrawal_of FOREIGN KEY (address) REFERENCES mailbox (address) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
