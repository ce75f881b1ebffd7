-- When it completes by itself: 24 hours after the return, or when a counter offer holds because nobody objected.
ALTER TABLE reservation ADD COLUMN completes_at timestamptz;
UPDATE reservation SET completes_at = returned_at + interval '24 hours' WHERE status = 'RETURNED';
ALTER TABLE reservation ADD CHECK (completes_at IS NULL OR status IN ('RETURNED', 'CLAIMED'));
CREATE INDEX ON reservation (completes_at) WHERE completes_at IS NOT NULL;
