-- Since when no module refers to the photo, as far as the sweep has seen; null while one does.
ALTER TABLE photo ADD COLUMN orphan_since timestamptz;
CREATE INDEX ON photo (orphan_since) WHERE orphan_since IS NOT NULL;
