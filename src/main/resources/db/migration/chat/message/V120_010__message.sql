CREATE SEQUENCE chat_message_id;

-- Within a room ids grow in the order in which messages are committed: they are given out under the room's lock.
CREATE TABLE chat_message
(
  id         bigint PRIMARY KEY,
  room_id    uuid        NOT NULL REFERENCES chat_room,
  author_id  uuid        NOT NULL REFERENCES member,
  -- What somebody says, or that they came or went.
  kind       text        NOT NULL CHECK (kind IN ('SAID', 'ENTERED', 'LEFT')),
  -- Made by whoever sends it, so that sent twice it is one.
  client_id  text        NOT NULL CHECK (char_length(client_id) BETWEEN 8 AND 64),
  text       text        NOT NULL CHECK (char_length(text) <= 2000),
  sent_at    timestamptz NOT NULL,
  -- Since when its author has taken it back; its text is gone then.
  removed_at timestamptz,
  CONSTRAINT chat_message_once UNIQUE (room_id, author_id, client_id),
  CHECK (removed_at IS NULL OR text = '')
);
CREATE INDEX ON chat_message (room_id, id DESC);

CREATE TABLE chat_photo
(
  message_id bigint NOT NULL REFERENCES chat_message,
  photo_id   uuid   NOT NULL REFERENCES photo,
  position   int    NOT NULL,
  PRIMARY KEY (message_id, position)
);
CREATE INDEX ON chat_photo (photo_id);
