-- What partners propose to answer a reporter, signed with their key and sealed to the intake key. A member decides.
CREATE TABLE partner_answer (
  id       UUID        NOT NULL PRIMARY KEY COMMENT 'made by the partner, so that the same twice is one',
  partner  UUID        NOT NULL,
  report   UUID        NOT NULL,
  received DATETIME(6) NOT NULL COMMENT 'UTC',
  state    VARCHAR(8)  CHARACTER SET ascii NOT NULL COMMENT 'OPEN, USED or DROPPED',
  member   UUID        NULL COMMENT 'who decided',
  sealed   MEDIUMTEXT  CHARACTER SET ascii NOT NULL,
  KEY partner_answer_of (report, state, received),
  CONSTRAINT partner_answer_by FOREIGN KEY (partner) REFERENCES partner (id),
  CONSTRAINT partner_answer_about FOREIGN KEY (report) REFERENCES report (id) ON DELETE CASCADE,
  CONSTRAINT partner_answer_decided_by FOREIGN KEY (member) REFERENCES member (id)
);
