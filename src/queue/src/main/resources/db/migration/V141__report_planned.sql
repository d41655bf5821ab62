-- The day on which a lesson, training or consult that somebody asked for is to be. Open, so that the list can be in its order;
-- what it is, where and for whom stays sealed. planning is where a request stands in the list: 0 no request, 1 to be planned,
-- 2 planned, 3 done.
ALTER TABLE report
  ADD COLUMN planned  DATE    NULL,
  ADD COLUMN planning TINYINT AS (CASE WHEN route <> 'aanvraag' THEN 0
                                       WHEN state = 'CLOSED' THEN 3
                                       WHEN planned IS NULL THEN 1
                                       ELSE 2 END) PERSISTENT,
  ADD KEY report_planning (planning, planned, received, id);
