-- Each reading of the content by a node of the portal, and what visitors see since then. It takes the place of the rows
-- of level 'none' in content_problem, where a reading without problems now leaves nothing; and that table has one level
-- more: 'confirm' is a page in force that an editor marked as still to be confirmed, its message the page's title.
CREATE TABLE content_reading (
  id          UUID        NOT NULL PRIMARY KEY,
  told        DATETIME(6) NOT NULL COMMENT 'UTC',
  shown_since DATETIME(6) NOT NULL COMMENT 'UTC; when what visitors see now came up',
  pages       INT         NOT NULL COMMENT 'how many pages visitors see',
  KEY content_reading_told (told)
) DEFAULT CHARACTER SET utf8mb4;
