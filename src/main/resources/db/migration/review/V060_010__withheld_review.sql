-- What operators keep from others; its stars do not count meanwhile.
ALTER TABLE review ADD COLUMN withheld boolean NOT NULL DEFAULT false;
