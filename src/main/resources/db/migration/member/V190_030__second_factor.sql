-- Operators' second factor: a secret shared with an app of theirs (RFC 6238), sealed with a key of the environment.
CREATE TABLE second_factor
(
  member_id    uuid PRIMARY KEY REFERENCES member,
  secret       bytea       NOT NULL,
  made_at      timestamptz NOT NULL,
  -- Null until a first code has shown that the app has it.
  confirmed_at timestamptz,
  -- The step of the last code that was taken: none of it or earlier is taken again.
  last_step    bigint      NOT NULL DEFAULT 0
);

-- Each opens once, when the app is lost.
CREATE TABLE recovery_code
(
  member_id uuid  NOT NULL REFERENCES member,
  hash      bytea NOT NULL,
  used_at   timestamptz,
  PRIMARY KEY (member_id, hash)
);
