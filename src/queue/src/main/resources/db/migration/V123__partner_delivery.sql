-- Reports that members share with a partner, sealed to its key. Leased by moving "available" into the future; what is not
-- acknowledged by then is simply available again. The sealed copy goes when the partner has taken it.
CREATE TABLE partner_delivery (
  id        UUID        NOT NULL PRIMARY KEY,
  partner   UUID        NOT NULL,
  report    UUID        NOT NULL,
  shared_by UUID        NOT NULL,
  shared    DATETIME(6) NOT NULL COMMENT 'UTC',
  state     VARCHAR(5)  CHARACTER SET ascii NOT NULL COMMENT 'OPEN, TAKEN or DEAD',
  available DATETIME(6) NOT NULL COMMENT 'UTC; from when on it may be leased',
  lease     UUID        NULL COMMENT 'the last one',
  tries     INT         NOT NULL DEFAULT 0 COMMENT 'how often it was leased',
  reason    VARCHAR(16) CHARACTER SET ascii NULL COMMENT 'why it is dead',
  settled   DATETIME(6) NULL COMMENT 'UTC; when it was taken or died',
  envelope  MEDIUMTEXT  CHARACTER SET ascii NULL COMMENT 'null once it is taken',
  UNIQUE KEY partner_delivery_once (report, partner),
  KEY partner_delivery_next (partner, state, available, id),
  KEY partner_delivery_lease (lease),
  KEY partner_delivery_dead (state, settled),
  CONSTRAINT delivery_to_partner FOREIGN KEY (partner) REFERENCES partner (id),
  CONSTRAINT delivery_of_report FOREIGN KEY (report) REFERENCES report (id) ON DELETE CASCADE,
  CONSTRAINT delivery_by_member FOREIGN KEY (shared_by) REFERENCES member (id)
);
