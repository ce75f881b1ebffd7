-- What anyone wants to know about a listing, and what its host says to that, in the order of its id.
CREATE TABLE listing_question
(
  id            uuid PRIMARY KEY,
  listing_id    uuid        NOT NULL REFERENCES listing,
  asker_id      uuid        NOT NULL REFERENCES member,
  text          text        NOT NULL CHECK (char_length(text) BETWEEN 10 AND 500),
  asked_at      timestamptz NOT NULL,
  answer        text CHECK (char_length(answer) BETWEEN 2 AND 1000),
  answered_at   timestamptz,
  -- When the answer was last put otherwise; null while it stands as it was given.
  edited_at     timestamptz,
  -- When the host, and then the asker, had their mail: an event that comes again sends no second one.
  host_told_at  timestamptz,
  asker_told_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (edited_at IS NULL OR answer IS NOT NULL)
);
CREATE INDEX ON listing_question (listing_id, id DESC);
-- The same question sent twice is one.
CREATE UNIQUE INDEX listing_question_once ON listing_question (listing_id, asker_id, md5(text));
