-- What was not delivered yet names its event and its listener by their classes, which have moved: without their new
-- names it could be read by nobody, and would be lost.
DO $$
DECLARE
  moved text[];
BEGIN
  FOREACH moved SLICE 1 IN ARRAY ARRAY[
    ['dev.madang.rental.domain.ArrangementMails', 'dev.madang.rental.arrangement.ArrangementMails'],
    ['dev.madang.rental.domain.ArrangementProposed', 'dev.madang.rental.arrangement.ArrangementProposed'],
    ['dev.madang.rental.domain.ArrangementAgreed', 'dev.madang.rental.arrangement.ArrangementAgreed'],
    ['dev.madang.rental.domain.ClaimMails', 'dev.madang.rental.claim.ClaimMails'],
    ['dev.madang.rental.domain.ClaimMoved', 'dev.madang.rental.ClaimMoved'],
    ['dev.madang.rental.domain.NoShowMails', 'dev.madang.rental.noshow.NoShowMails'],
    ['dev.madang.rental.domain.AbsenceReported', 'dev.madang.rental.AbsenceReported'],
    ['dev.madang.rental.domain.ReminderMails', 'dev.madang.rental.reminder.ReminderMails'],
    ['dev.madang.rental.domain.ReminderDue', 'dev.madang.rental.ReminderDue'],
    ['dev.madang.rental.domain.DaysFreed', 'dev.madang.rental.occupancy.DaysFreed'],
    ['dev.madang.rental.search.RatedListings', 'dev.madang.rental.search.index.RatedListings'],
    ['dev.madang.payment.domain.LookDue', 'dev.madang.payment.domain.PaymentCheckRequested']]
  LOOP
    UPDATE event_publication
    SET listener_id = replace(listener_id, moved[1], moved[2]), event_type = replace(event_type, moved[1], moved[2])
    WHERE completion_date IS NULL;
  END LOOP;
END $$;
