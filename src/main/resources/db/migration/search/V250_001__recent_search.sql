-- What a member looked for lately, each words once; and who does not want that to be kept.
CREATE TABLE recent_search
(
  member_id   uuid        NOT NULL REFERENCES member,
  words       text        NOT NULL CHECK (char_length(words) BETWEEN 1 AND 80),
  searched_at timestamptz NOT NULL,
  PRIMARY KEY (member_id, words)
);

CREATE TABLE recent_search_off
(
  member_id uuid PRIMARY KEY REFERENCES member,
  since     timestamptz NOT NULL
);
