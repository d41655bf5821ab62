-- Who has a report open, and when their page last said so.
CREATE TABLE report_presence (
  report UUID        NOT NULL,
  member UUID        NOT NULL,
  seen   DATETIME(6) NOT NULL COMMENT 'UTC, by the database''s clock',
  PRIMARY KEY (report, member),
  KEY report_presence_seen (seen),
  CONSTRAINT presence_at_report FOREIGN KEY (report) REFERENCES report (id) ON DELETE CASCADE,
  CONSTRAINT presence_of_member FOREIGN KEY (member) REFERENCES member (id) ON DELETE CASCADE
);
