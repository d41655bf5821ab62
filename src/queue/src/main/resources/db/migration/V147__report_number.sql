-- The first eight signs of a report's id, as screens show it. A UUID is stored by its last group first, so that no range of the
-- primary key holds what begins with them.
ALTER TABLE report
  ADD COLUMN number CHAR(8) CHARACTER SET ascii AS (LEFT(id, 8)) VIRTUAL,
  ADD KEY report_number (number);
