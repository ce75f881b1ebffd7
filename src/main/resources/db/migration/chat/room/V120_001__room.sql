CREATE TABLE chat_room
(
  id              uuid PRIMARY KEY,
  kind            text        NOT NULL CHECK (kind IN ('LISTING', 'FRIENDS', 'GROUP', 'INQUIRY')),
  -- What makes it the one room of its kind, such as a listing and a guest; null where there may be many.
  subject         text CONSTRAINT chat_room_once UNIQUE,
  -- The name of a group; the others are named after who is in them.
  title           text CHECK (char_length(title) <= 100),
  listing_id      uuid REFERENCES listing,
  opened_at       timestamptz NOT NULL,
  -- Null while nobody has said anything.
  last_message_id bigint,
  last_message_at timestamptz,
  CHECK ((kind = 'LISTING') = (listing_id IS NOT NULL)),
  CHECK ((last_message_id IS NULL) = (last_message_at IS NULL))
);
CREATE INDEX ON chat_room (listing_id);

CREATE TABLE chat_participant
(
  room_id   uuid        NOT NULL REFERENCES chat_room,
  member_id uuid        NOT NULL REFERENCES member,
  joined_at timestamptz NOT NULL,
  -- Null while they are in.
  left_at   timestamptz,
  -- The last message they have seen; it never goes back.
  read_to   bigint      NOT NULL DEFAULT 0,
  PRIMARY KEY (room_id, member_id)
);
CREATE INDEX ON chat_participant (member_id) WHERE left_at IS NULL;
