-- What operators keep from others.
ALTER TABLE listing_question ADD COLUMN withheld boolean NOT NULL DEFAULT false;
