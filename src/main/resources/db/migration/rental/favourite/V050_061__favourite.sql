-- What a member would like to have another time, in the order of its id.
CREATE TABLE favourite
(
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id  uuid        NOT NULL REFERENCES member,
  listing_id uuid        NOT NULL REFERENCES listing,
  created_at timestamptz NOT NULL,
  UNIQUE (member_id, listing_id)
);
CREATE INDEX ON favourite (member_id, id DESC);
CREATE INDEX ON favourite (listing_id);
