-- That a report is about the same as another one; which, and why, sealed to the intake key. Each link is two rows.
CREATE TABLE report_link (
  id     UUID       NOT NULL PRIMARY KEY,
  report UUID       NOT NULL,
  sealed MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  KEY report_link_of (report),
  CONSTRAINT link_of_report FOREIGN KEY (report) REFERENCES report (id) ON DELETE CASCADE
);
