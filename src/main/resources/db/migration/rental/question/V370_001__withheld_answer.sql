-- Operators keep an answer from others, and its question stays.
ALTER TABLE listing_question ADD COLUMN answer_withheld boolean NOT NULL DEFAULT false;
