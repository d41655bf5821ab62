-- What each account may do, and nothing beyond. Run by `baken.jar migrate` (as baken_migrate) after the migrations, and
-- again whenever this file changes. A test tries every statement on every table as every account, and fails for a table
-- that is not listed here.
--
-- baken_portal: the public wing. It adds submissions and can neither look at, change nor delete one.
GRANT SELECT         ON baken.published_keys        TO 'baken_portal'@'%';
GRANT SELECT         ON baken.flyway_schema_history TO 'baken_portal'@'%';
GRANT INSERT         ON baken.submission            TO 'baken_portal'@'%';
GRANT INSERT         ON baken.submission_envelope   TO 'baken_portal'@'%';
GRANT INSERT         ON baken.seen                  TO 'baken_portal'@'%';
GRANT SELECT, INSERT ON baken.mailbox               TO 'baken_portal'@'%';
GRANT INSERT         ON baken.mailbox_use           TO 'baken_portal'@'%';
GRANT SELECT, INSERT ON baken.mailbox_withdrawal    TO 'baken_portal'@'%';
GRANT SELECT         ON baken.answer                TO 'baken_portal'@'%';
GRANT INSERT         ON baken.content_problem       TO 'baken_portal'@'%';
GRANT INSERT         ON baken.content_reading       TO 'baken_portal'@'%';
GRANT INSERT         ON baken.page_count            TO 'baken_portal'@'%';
GRANT INSERT         ON baken.document_offer        TO 'baken_portal'@'%';
GRANT SELECT         ON baken.published_documents   TO 'baken_portal'@'%';

-- baken_centre: the Kenniscentrum's wing. It cannot change or delete what was audited.
GRANT SELECT, INSERT                 ON baken.published_keys        TO 'baken_centre'@'%';
GRANT SELECT                         ON baken.flyway_schema_history TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.submission            TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.submission_envelope   TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.seen                  TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.mailbox               TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.mailbox_use           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.mailbox_withdrawal    TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.answer                TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.member                TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.key_share             TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.sign_in_attempt       TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE         ON baken.key_rotation          TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.recovery_code         TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.member_session        TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.invitation            TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.recovery_sheet        TO 'baken_centre'@'%';
GRANT SELECT, INSERT                 ON baken.audit                 TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE         ON baken.audit_head            TO 'baken_centre'@'%';
GRANT SELECT, INSERT                 ON baken.audit_check           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report                TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_envelope       TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_mailbox        TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_message        TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_reply          TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.answer_draft          TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.entry_draft           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, DELETE         ON baken.report_step           TO 'baken_centre'@'%';
GRANT UPDATE (sealed)                ON baken.report_step           TO 'baken_centre'@'%'; -- to another key, and nothing else
GRANT SELECT, INSERT, DELETE         ON baken.report_link           TO 'baken_centre'@'%';
GRANT UPDATE (sealed)                ON baken.report_link           TO 'baken_centre'@'%'; -- to another key, and nothing else
GRANT SELECT, INSERT, DELETE         ON baken.report_note           TO 'baken_centre'@'%';
GRANT UPDATE (sealed)                ON baken.report_note           TO 'baken_centre'@'%'; -- to another key, and nothing else
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_presence       TO 'baken_centre'@'%';
GRANT SELECT, INSERT, DELETE         ON baken.queue_filter          TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.report_undo           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.second_look           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, DELETE         ON baken.report_sheet          TO 'baken_centre'@'%';
GRANT UPDATE (sealed)                ON baken.report_sheet          TO 'baken_centre'@'%'; -- to another key, and nothing else
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.triage_fact           TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE         ON baken.partner               TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.partner_delivery      TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.partner_answer        TO 'baken_centre'@'%';
GRANT SELECT, DELETE                 ON baken.content_problem       TO 'baken_centre'@'%';
GRANT SELECT, DELETE                 ON baken.content_reading       TO 'baken_centre'@'%';
GRANT SELECT, INSERT, DELETE         ON baken.page_count            TO 'baken_centre'@'%';
GRANT SELECT, DELETE                 ON baken.document_offer        TO 'baken_centre'@'%';
GRANT SELECT, INSERT                 ON baken.published_documents   TO 'baken_centre'@'%';
GRANT SELECT, INSERT                 ON baken.tombstone             TO 'baken_centre'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON baken.mail                  TO 'baken_centre'@'%';

-- baken_retention: drops months of the audit trail that the trail itself says are dropped, and touches no table by itself.
GRANT EXECUTE ON PROCEDURE baken.drop_audit_segment TO 'baken_retention'@'%';
