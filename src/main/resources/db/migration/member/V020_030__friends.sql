-- Two members who are friends, or of whom one has asked. The lesser id stands first, so that two are one row, whoever asks.
CREATE TABLE friendship
(
  low_id      uuid        NOT NULL REFERENCES member,
  high_id     uuid        NOT NULL REFERENCES member,
  asked_by    uuid        NOT NULL,
  asked_at    timestamptz NOT NULL,
  accepted_at timestamptz,
  CONSTRAINT friendship_once PRIMARY KEY (low_id, high_id),
  CHECK (low_id < high_id),
  CHECK (asked_by IN (low_id, high_id))
);
CREATE INDEX ON friendship (high_id);

-- Who wants to have nothing to do with whom.
CREATE TABLE member_block
(
  blocker_id uuid        NOT NULL REFERENCES member,
  blocked_id uuid        NOT NULL REFERENCES member,
  blocked_at timestamptz NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id),
  CHECK (blocker_id <> blocked_id)
);
CREATE INDEX ON member_block (blocked_id);
