-- Who has left: gone from every page at once, restorable for thirty days, then erased but for what the law wants kept.
ALTER TABLE member
  ADD COLUMN left_at             timestamptz,
  ADD COLUMN erased_at           timestamptz,
  -- Until when sanctions want them suspended, while suspended_until says that they have left.
  ADD COLUMN suspended_otherwise timestamptz,
  ADD CONSTRAINT member_erased_after_leaving CHECK (erased_at IS NULL OR left_at IS NOT NULL);
CREATE INDEX member_to_erase ON member (left_at, id) WHERE left_at IS NOT NULL AND erased_at IS NULL;

-- What others saw of who has left, to be shown again if they come back. Gone once they are erased.
CREATE TABLE left_member
(
  member_id    uuid PRIMARY KEY REFERENCES member,
  nickname     text NOT NULL,
  introduction text NOT NULL,
  region       text,
  photo_id     uuid,
  reason       text NOT NULL CHECK (char_length(reason) <= 500),
  -- Who withdrew them; null when they left themselves.
  operator_id  uuid REFERENCES member
);
CREATE INDEX ON left_member (photo_id) WHERE photo_id IS NOT NULL;
