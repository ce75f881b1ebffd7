-- These mails are letters of notifications now. What their listeners had not delivered has been told on the page already; without the
-- listener it would be tried for ever.
UPDATE event_publication
SET completion_date = now(), status = 'COMPLETED'
WHERE completion_date IS NULL
  AND (listener_id LIKE 'dev.madang.rental.arrangement.ArrangementMails%'
    OR listener_id LIKE 'dev.madang.rental.claim.ClaimMails%'
    OR listener_id LIKE 'dev.madang.rental.noshow.NoShowMails%'
    OR listener_id LIKE 'dev.madang.rental.question.QuestionMails%'
    OR listener_id LIKE 'dev.madang.rental.reminder.ReminderMails%');
