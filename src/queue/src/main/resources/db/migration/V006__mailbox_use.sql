-- That a mailbox was used, by day. The portal only adds; the centre's job moves the expiry and empties this table.
CREATE TABLE mailbox_use (
  id      UUID     NOT NULL PRIMARY KEY,
  address CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day     DATE     NOT NULL
) DEFAULT CHARACTER SET utf8mb4;
