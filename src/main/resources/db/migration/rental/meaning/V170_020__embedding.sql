-- What a listing is about, as a vector: WAIT for it, PENDING while somebody makes it, DONE. Whoever claims one takes its next version
-- and can hand in that version alone, so that no vector is paid for twice and none of an older text is kept.
CREATE TABLE embedding
(
  id         uuid PRIMARY KEY,
  text       text        NOT NULL,
  state      text        NOT NULL CHECK (state IN ('WAIT', 'PENDING', 'DONE')),
  version    int         NOT NULL DEFAULT 0,
  attempts   int         NOT NULL DEFAULT 0,
  due_at     timestamptz NOT NULL,
  claimed_at timestamptz,
  model      text,
  vector     real[],
  updated_at timestamptz NOT NULL,
  CHECK (state <> 'PENDING' OR claimed_at IS NOT NULL),
  CHECK (state <> 'DONE' OR vector IS NOT NULL AND model IS NOT NULL)
);
CREATE INDEX ON embedding (due_at, id) WHERE state = 'WAIT';
CREATE INDEX ON embedding (claimed_at) WHERE state = 'PENDING';
