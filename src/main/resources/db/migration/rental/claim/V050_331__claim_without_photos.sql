-- Why a claim shows no photo, in the host's words; empty for one that does, and for those of before.
ALTER TABLE claim ADD COLUMN without_photos text NOT NULL DEFAULT '' CHECK (char_length(without_photos) <= 300);
