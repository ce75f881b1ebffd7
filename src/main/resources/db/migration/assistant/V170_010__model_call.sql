-- What models were asked: never what about, nor for whom.
CREATE TABLE model_call
(
  id         uuid PRIMARY KEY,
  at         timestamptz NOT NULL,
  purpose    text        NOT NULL CHECK (purpose IN ('ASK', 'SUMMARY', 'DRAFT', 'EMOTION', 'EMBEDDING')),
  outcome    text        NOT NULL CHECK (outcome IN ('ANSWERED', 'NONSENSE', 'FAILED')),
  model      text        NOT NULL CHECK (char_length(model) <= 100),
  tokens_in  int         NOT NULL CHECK (tokens_in >= 0),
  tokens_out int         NOT NULL CHECK (tokens_out >= 0),
  -- In millionths of a won.
  cost       bigint      NOT NULL CHECK (cost >= 0),
  millis     int         NOT NULL CHECK (millis >= 0)
);
CREATE INDEX ON model_call (at DESC, id DESC);

-- A feature that operators switched off: no model is asked for it.
CREATE TABLE model_switched_off
(
  purpose     text PRIMARY KEY,
  operator_id uuid        NOT NULL REFERENCES member,
  since       timestamptz NOT NULL
);
CREATE INDEX ON model_switched_off (operator_id);
