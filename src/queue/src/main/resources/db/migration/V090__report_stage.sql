-- A report that was answered is from now on where its last telling answer brought it; one that was withdrawn says so.
UPDATE report r SET r.state = CASE (SELECT a.detail FROM audit a WHERE a.subject = CAST(r.id AS CHAR) AND a.act = 'ANSWERED'
                                    AND a.detail IN ('question', 'advice-given', 'followed-up') ORDER BY a.seq DESC LIMIT 1)
                              WHEN 'question' THEN 'QUESTION'
                              WHEN 'followed-up' THEN 'CASE'
                              ELSE 'ADVICE_GIVEN' END
WHERE r.state = 'ANSWERED';
UPDATE report SET state = 'WITHDRAWN' WHERE withdrawal = 'ASKED' AND state <> 'CLOSED';
