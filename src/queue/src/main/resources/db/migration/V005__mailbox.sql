-- Mailboxes. The address and the lock come from a receipt code and the pepper, neither of which is here.
CREATE TABLE mailbox (
  address    CHAR(43)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  thumbprint CHAR(43)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the public key; envelopes are bound to it',
  public_key VARCHAR(400)  CHARACTER SET ascii NOT NULL,
  locked_key VARCHAR(2000) CHARACTER SET ascii NOT NULL,
  opened     DATE          NOT NULL,
  expires    DATE          NOT NULL,
  UNIQUE INDEX mailbox_thumbprint (thumbprint),
  INDEX mailbox_expires (expires)
) DEFAULT CHARACTER SET utf8mb4;
