-- What a reporter sent after the report, sealed.
CREATE TABLE report_message (
  id         UUID        NOT NULL PRIMARY KEY,
  report     UUID        NOT NULL,
  kind       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  received   DATETIME(6) NOT NULL COMMENT 'rounded down to the quarter hour, UTC',
  first_look DATETIME(6) NULL,
  envelope   MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  KEY report_message_of (report, received),
  CONSTRAINT message_of_report FOREIGN KEY (report) REFERENCES report (id)
);
