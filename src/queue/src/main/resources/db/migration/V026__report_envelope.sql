-- The sealed report, apart from its open fields, so that the queue never reads it.
CREATE TABLE report_envelope (
  report   UUID NOT NULL PRIMARY KEY,
  envelope MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  CONSTRAINT envelope_of_report FOREIGN KEY (report) REFERENCES report (id)
);
