-- The centre's own tables are V020 to V049. What the account baken_centre needs on them:
--   member, key_share, sign_in_attempt, report, report_envelope, report_reply, answer_draft: SELECT, INSERT, UPDATE, DELETE
--   audit: SELECT, INSERT      audit_head: SELECT, INSERT, UPDATE
-- On the portal's side it needs what claiming, publishing keys and sending an answer take (submission, published_keys,
-- mailbox, answer). baken_portal needs nothing on any table of these.

CREATE TABLE member (
  id             UUID                                    NOT NULL PRIMARY KEY,
  sign_in_name   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  display_name   VARCHAR(100) CHARACTER SET utf8mb4      NOT NULL,
  role           VARCHAR(32)  CHARACTER SET ascii        NOT NULL,
  public_key     VARCHAR(1000) CHARACTER SET ascii       NOT NULL,
  locked_key     TEXT         CHARACTER SET ascii        NOT NULL,
  totp_secret    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  totp_last_step BIGINT                                  NOT NULL DEFAULT 0,
  active         BOOLEAN                                 NOT NULL,
  created        DATETIME(6)                             NOT NULL,
  version        INT                                     NOT NULL,
  UNIQUE KEY member_sign_in_name (sign_in_name)
);
