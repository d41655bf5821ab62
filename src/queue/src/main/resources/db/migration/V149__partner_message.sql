-- What a reporter sent after a report that a partner has is shared with that partner one by one, too.
ALTER TABLE partner_delivery
  ADD COLUMN message UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000' COMMENT 'of report_message; nil for the report itself' AFTER report,
  DROP KEY partner_delivery_once,
  ADD UNIQUE KEY partner_delivery_once (report, partner, message);
