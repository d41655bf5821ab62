-- The sealed words, apart, so that going through the queue does not drag them along.
CREATE TABLE submission_envelope (
  id     UUID       NOT NULL PRIMARY KEY,
  sealed MEDIUMTEXT CHARACTER SET ascii NOT NULL,
  CONSTRAINT submission_envelope_of FOREIGN KEY (id) REFERENCES submission (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4;
