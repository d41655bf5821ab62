-- What members like to see of the queue.
CREATE TABLE queue_filter (
  member UUID        NOT NULL,
  tab    VARCHAR(16) CHARACTER SET ascii NOT NULL,
  whose  VARCHAR(36) CHARACTER SET ascii NOT NULL COMMENT 'empty: anybody; me; -: nobody; or a member',
  PRIMARY KEY (member, tab, whose),
  CONSTRAINT filter_of_member FOREIGN KEY (member) REFERENCES member (id) ON DELETE CASCADE
);
