-- The mailboxes of a report: number 0 is the one its envelope names, each next one took the place of the one before.
-- Only finds what follows on a report. Where an answer goes, the opened envelope and the signed changes say.
CREATE TABLE report_mailbox (
  thumbprint CHAR(43)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  report     UUID          NOT NULL,
  number     INT           NOT NULL,
  signed     VARCHAR(1000) CHARACTER SET ascii NULL COMMENT 'the change to it, signed by a member; null for number 0',
  UNIQUE KEY report_mailbox_number (report, number),
  CONSTRAINT mailbox_of_report FOREIGN KEY (report) REFERENCES report (id)
);
-- Reports that are there already: their envelopes' protected headers (base64url, without padding) name the mailbox.
INSERT IGNORE INTO report_mailbox (thumbprint, report, number)
SELECT JSON_VALUE(header, '$.mailbox'), report, 0
FROM (SELECT report, CONVERT(FROM_BASE64(RPAD(REPLACE(REPLACE(sealed, '-', '+'), '_', '/'), CEIL(LENGTH(sealed) / 4) * 4, '='))
                             USING ascii) AS header
      FROM (SELECT report, JSON_VALUE(envelope, '$.story.protected') AS sealed FROM report_envelope) e) h
WHERE LENGTH(JSON_VALUE(header, '$.mailbox')) = 43;
