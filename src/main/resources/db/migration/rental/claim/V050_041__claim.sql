-- What a host asks out of the deposit, in won: one per reservation.
CREATE TABLE claim
(
  reservation_id uuid PRIMARY KEY REFERENCES reservation,
  status         text        NOT NULL CHECK (status IN ('OPEN', 'COUNTERED', 'DISPUTED', 'SETTLED')),
  amount         bigint      NOT NULL CHECK (amount > 0),
  -- What the guest offers instead.
  counter        bigint CHECK (counter > 0 AND counter < amount),
  -- What the host gets in the end.
  settled        bigint CHECK (settled BETWEEN 0 AND amount),
  opened_at      timestamptz NOT NULL,
  -- When the turn of whoever has to act ends.
  due_at         timestamptz,
  version        int         NOT NULL DEFAULT 0,
  CHECK (status <> 'COUNTERED' OR counter IS NOT NULL),
  CHECK ((status = 'SETTLED') = (settled IS NOT NULL)),
  CHECK ((status = 'SETTLED') = (due_at IS NULL))
);
CREATE INDEX ON claim (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ON claim (opened_at, reservation_id);

CREATE TABLE claim_photo
(
  reservation_id uuid NOT NULL REFERENCES claim,
  photo_id       uuid NOT NULL REFERENCES photo,
  position       int  NOT NULL,
  PRIMARY KEY (reservation_id, position)
);
CREATE INDEX ON claim_photo (photo_id);

-- Who said what about it, and what amount they named. Never changed.
CREATE TABLE claim_log
(
  id             uuid PRIMARY KEY,
  reservation_id uuid        NOT NULL REFERENCES claim,
  at             timestamptz NOT NULL,
  step           text        NOT NULL CHECK (step IN
                   ('OPEN', 'AGREE', 'COUNTER', 'DISPUTE', 'ESCALATE', 'ACCEPT', 'REJECT', 'HOLD', 'WITHDRAW', 'DECIDE')),
  actor          text        NOT NULL CHECK (actor IN ('GUEST', 'HOST', 'SYSTEM', 'ADMIN')),
  actor_id       uuid,
  amount         bigint,
  words          text        NOT NULL
);
CREATE INDEX ON claim_log (reservation_id, at);
