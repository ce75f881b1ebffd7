-- Whose face a photo is.
CREATE INDEX ON member (photo_id) WHERE photo_id IS NOT NULL;
