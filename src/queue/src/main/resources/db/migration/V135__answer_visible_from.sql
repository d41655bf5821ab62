-- An answer can be taken back before its reporter sees it. The moment stands here until it has passed, and an hour at most.
ALTER TABLE answer ADD COLUMN visible_from DATETIME(6) NULL COMMENT 'UTC, by the database''s clock; null: it is visible' AFTER posted;
