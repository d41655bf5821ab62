-- Drops the trail's oldest rows, up to and with one of them: only what a later row of the trail itself says is dropped, and
-- nothing of the last twelve months. Runs with the rights of who made it; who may call it can delete nothing else.
DELIMITER //
CREATE PROCEDURE drop_audit_segment(IN upto BIGINT)
  SQL SECURITY DEFINER
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit WHERE act = 'SEGMENT_DROPPED' AND subject = CONVERT(upto, CHAR) AND seq > upto) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The trail does not say that these rows are dropped';
  END IF;
  IF EXISTS (SELECT 1 FROM audit WHERE seq <= upto AND at > UTC_TIMESTAMP() - INTERVAL 12 MONTH) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Some of these rows are of the last twelve months';
  END IF;
  DELETE FROM audit WHERE seq <= upto;
END//
DELIMITER ;
