-- Who agrees to have it read what their talks feel. Nothing is read unless all who talk agree.
CREATE TABLE feeling_consent
(
  member_id uuid PRIMARY KEY REFERENCES member,
  since     timestamptz NOT NULL
);

-- A message to be read, and what was read of it. One worker claims it; it is tried twice at most.
CREATE TABLE message_feeling
(
  message_id bigint PRIMARY KEY REFERENCES chat_message,
  status     text    NOT NULL DEFAULT 'WAIT' CHECK (status IN ('WAIT', 'PENDING', 'DONE')),
  tries      int     NOT NULL DEFAULT 0,
  claimed_at timestamptz,
  emotion    text CHECK (emotion IN ('JOY', 'LOVE', 'SURPRISE', 'SADNESS', 'ANGER', 'FEAR', 'NEUTRAL')),
  strength   int CHECK (strength BETWEEN 0 AND 100),
  certainty  int CHECK (certainty BETWEEN 0 AND 100),
  -- Whether it was read off a list of words rather than by a model.
  simple     boolean,
  -- Whether its author has said what it felt.
  corrected  boolean NOT NULL DEFAULT false,
  CHECK ((status = 'DONE') = (emotion IS NOT NULL))
);
CREATE INDEX ON message_feeling (message_id) WHERE status <> 'DONE';
