-- When it was to begin before its time was changed: nothing is put up there again.
ALTER TABLE slot ADD COLUMN moved_from timestamptz;
CREATE INDEX slot_moved ON slot (program_id, moved_from) WHERE moved_from IS NOT NULL;
