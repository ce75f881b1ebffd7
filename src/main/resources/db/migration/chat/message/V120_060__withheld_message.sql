-- What operators keep from a room, to be said again as it was.
CREATE TABLE chat_withheld_message
(
  message_id bigint PRIMARY KEY REFERENCES chat_message,
  text       text NOT NULL
);
