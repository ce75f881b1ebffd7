-- Operators keep a reply from others, and its review stays.
ALTER TABLE review ADD COLUMN reply_withheld boolean NOT NULL DEFAULT false;
