-- Send tokens that were used: the same one twice is one report. Rows go when no token of their day can be taken any more.
CREATE TABLE seen (
  id  UUID NOT NULL PRIMARY KEY,
  day DATE NOT NULL,
  INDEX seen_day (day)
) DEFAULT CHARACTER SET utf8mb4;
