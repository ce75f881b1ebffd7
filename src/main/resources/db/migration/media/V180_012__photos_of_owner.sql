-- A member's photos, to give them to them and to erase them.
CREATE INDEX photo_of_owner ON photo (owner_id);
