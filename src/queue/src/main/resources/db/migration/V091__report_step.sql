-- How a report came from stage to stage; the reason, when there is one, sealed to the intake key.
CREATE TABLE report_step (
  id        UUID        NOT NULL PRIMARY KEY,
  report    UUID        NOT NULL,
  number    INT         NOT NULL COMMENT 'from 1',
  member    UUID        NULL COMMENT 'null when its reporter brought it there',
  at        DATETIME(6) NOT NULL COMMENT 'UTC; the quarter of the hour when its reporter brought it there',
  came_from VARCHAR(16) CHARACTER SET ascii NOT NULL,
  came_to   VARCHAR(16) CHARACTER SET ascii NOT NULL,
  sealed    MEDIUMTEXT  CHARACTER SET ascii NULL,
  UNIQUE KEY report_step_number (report, number),
  CONSTRAINT step_of_report FOREIGN KEY (report) REFERENCES report (id),
  CONSTRAINT step_by_member FOREIGN KEY (member) REFERENCES member (id)
);
