-- What is wrong with the content, told by a node of the portal to the centre. The rows of one reading share its id; a
-- reading without problems is one row of level 'none', so the newest reading of a node says how things stand.
CREATE TABLE content_problem (
  id      UUID         NOT NULL PRIMARY KEY,
  reading UUID         NOT NULL,
  told    DATETIME(6)  NOT NULL COMMENT 'UTC',
  level   VARCHAR(8)   CHARACTER SET ascii NOT NULL COMMENT 'none, warning or error',
  file    VARCHAR(255) NOT NULL COMMENT 'inside the content folder',
  line    INT          NOT NULL COMMENT 'from 1; 0 for the file as a whole',
  message VARCHAR(400) NOT NULL,
  KEY content_problem_told (told)
) DEFAULT CHARACTER SET utf8mb4;
