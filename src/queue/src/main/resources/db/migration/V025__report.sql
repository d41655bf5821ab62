-- The open fields of a report. Everything that was written is in report_envelope.
-- place is where the report stands in the queue: urgent unread, urgent, unread, read, closed.
CREATE TABLE report (
  id          UUID        NOT NULL PRIMARY KEY,
  kind        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  route       VARCHAR(32) CHARACTER SET ascii NOT NULL,
  urgent      BOOLEAN     NOT NULL,
  received    DATETIME(6) NOT NULL,
  state       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  held_apart  BOOLEAN     NOT NULL,
  size_class  TINYINT     NOT NULL,
  assignee    UUID        NULL,
  first_look  DATETIME(6) NULL,
  replies     INT         NOT NULL DEFAULT 0,
  version     INT         NOT NULL,
  place       TINYINT     AS (CASE WHEN state = 'CLOSED' THEN 4
                                   WHEN urgent AND first_look IS NULL THEN 0
                                   WHEN urgent THEN 1
                                   WHEN first_look IS NULL THEN 2
                                   ELSE 3 END) PERSISTENT,
  KEY report_queue (place, received, id),
  KEY report_state (state, place, received, id),
  KEY report_apart (held_apart, place, received, id),
  KEY report_assignee (assignee, place, received, id),
  CONSTRAINT report_assigned_to FOREIGN KEY (assignee) REFERENCES member (id)
);
