-- Whether a photo is in use is asked for by the photo.
CREATE INDEX ON listing_photo (photo_id);
CREATE INDEX ON listing (cover_id);
