-- These events stand beside the noun they tell of now. What was not delivered yet names them by their classes: without
-- their new names it could be read by nobody, and would be lost.
DO $$
DECLARE
  moved text[];
BEGIN
  FOREACH moved SLICE 1 IN ARRAY ARRAY[
    ['dev.madang.rental.ClaimMoved', 'dev.madang.rental.claim.ClaimMoved'],
    ['dev.madang.rental.QuestionAsked', 'dev.madang.rental.question.QuestionAsked'],
    ['dev.madang.rental.QuestionAnswered', 'dev.madang.rental.question.QuestionAnswered'],
    ['dev.madang.rental.ReminderDue', 'dev.madang.rental.reminder.ReminderDue']]
  LOOP
    UPDATE event_publication
    SET listener_id = replace(listener_id, moved[1], moved[2]), event_type = replace(event_type, moved[1], moved[2])
    WHERE completion_date IS NULL;
  END LOOP;
END $$;
