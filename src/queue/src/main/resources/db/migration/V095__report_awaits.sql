-- What a report waits for, and since when: with the settings that makes its deadline. The numbers are those of
-- nl.baken.centre.deadline.Awaits: 1 and 2 that somebody opens it (1: urgent), 3 the first answer, 4 an answer to what was
-- written afterwards.
ALTER TABLE report ADD COLUMN waiting_since DATETIME(6) NULL COMMENT 'rounded down to the quarter hour, UTC' AFTER waiting;
UPDATE report r SET r.waiting_since = (SELECT MIN(m.received) FROM report_message m WHERE m.report = r.id AND m.first_look IS NULL)
WHERE r.waiting;
ALTER TABLE report
  ADD COLUMN awaits       TINYINT     AS (CASE WHEN state = 'CLOSED' THEN 0
                                               WHEN first_look IS NULL AND urgent THEN 1
                                               WHEN first_look IS NULL THEN 2
                                               WHEN waiting THEN 4
                                               WHEN replies = 0 AND state <> 'WITHDRAWN' THEN 3
                                               ELSE 0 END) PERSISTENT,
  ADD COLUMN awaits_since DATETIME(6) AS (CASE WHEN first_look IS NOT NULL AND waiting THEN COALESCE(waiting_since, received)
                                               ELSE received END) PERSISTENT,
  ADD KEY report_awaits (awaits, awaits_since, id);
