-- What a member has asked is found when they take their data along and when they are erased.
CREATE INDEX listing_question_of_asker ON listing_question (asker_id);
