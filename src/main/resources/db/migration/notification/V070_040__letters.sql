-- How the mail is worded when it says more than the sentence, and its words with their types; null when it does not.
ALTER TABLE notification
  ADD COLUMN letter       text,
  ADD COLUMN letter_words text[],
  ADD CONSTRAINT notification_letter_has_words CHECK ((letter IS NULL) = (letter_words IS NULL));
