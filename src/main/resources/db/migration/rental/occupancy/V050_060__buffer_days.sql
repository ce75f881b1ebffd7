-- Days after each use on which the gear rests: they lie inside the occupied period and cost nothing.
ALTER TABLE listing ADD COLUMN buffer_days int NOT NULL DEFAULT 0 CHECK (buffer_days BETWEEN 0 AND 7);
-- As it was asked for; later changes of the listing do not touch it.
ALTER TABLE reservation ADD COLUMN buffer_days int NOT NULL DEFAULT 0 CHECK (buffer_days BETWEEN 0 AND 7);

COMMENT ON COLUMN listing.notice_days IS
  'Whole days between asking and the first day of use; with 0 as with 1 tomorrow is the earliest.';
