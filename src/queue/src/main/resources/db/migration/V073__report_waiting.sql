-- Whether the reporter wrote and waits for the centre, and whether they withdrew. Who waits stands where unread ones do.
ALTER TABLE report
  ADD COLUMN waiting    BOOLEAN     NOT NULL DEFAULT FALSE AFTER replies,
  ADD COLUMN withdrawal VARCHAR(8)  CHARACTER SET ascii NULL AFTER waiting,
  ADD COLUMN withdrawn  DATETIME(6) NULL COMMENT 'rounded down to the quarter hour, UTC' AFTER withdrawal,
  MODIFY COLUMN place   TINYINT     AS (CASE WHEN state = 'CLOSED' THEN 4
                                             WHEN urgent AND (first_look IS NULL OR waiting) THEN 0
                                             WHEN urgent THEN 1
                                             WHEN first_look IS NULL OR waiting THEN 2
                                             ELSE 3 END) PERSISTENT,
  ADD KEY report_waiting (waiting, place, received, id);
