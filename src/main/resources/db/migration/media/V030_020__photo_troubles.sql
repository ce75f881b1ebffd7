-- How often a rendering could not go on for trouble that is not the photo's: storage, database. The others are its own.
ALTER TABLE photo ADD COLUMN troubles integer NOT NULL DEFAULT 0;
