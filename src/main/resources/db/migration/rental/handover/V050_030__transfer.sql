-- Which step was taken; null for what was logged before steps were.
ALTER TABLE reservation_log ADD COLUMN step text;

-- Since when the host says that the gear is not back: silence does not return it any more.
ALTER TABLE reservation ADD COLUMN missing_since timestamptz;

-- A time at which the gear changed hands, as one side recorded it. Never deleted: what was answered otherwise stays as proof.
CREATE TABLE transfer
(
  id              uuid PRIMARY KEY,
  reservation_id  uuid        NOT NULL REFERENCES reservation,
  kind            text        NOT NULL CHECK (kind IN ('HAND_OVER', 'RETURN')),
  way             text        NOT NULL CHECK (way IN ('IN_PERSON', 'PARCEL')),
  recorded_by     text        NOT NULL CHECK (recorded_by IN ('GUEST', 'HOST')),
  recorded_at     timestamptz NOT NULL,
  -- When they met, or when the parcel was sent, in the recorder's words.
  happened_at     timestamptz NOT NULL,
  place           text        NOT NULL DEFAULT '',
  carrier         text,
  tracking_number text,
  note            text        NOT NULL DEFAULT '',
  state           text        NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REPLACED', 'DENIED')),
  -- When silence counts as the other side's yes.
  due_at          timestamptz NOT NULL,
  answered_at     timestamptz,
  answered_by     text CHECK (answered_by IN ('GUEST', 'HOST', 'SYSTEM')),
  answer          text        NOT NULL DEFAULT '',
  CHECK ((way = 'PARCEL') = (carrier IS NOT NULL) AND (way = 'PARCEL') = (tracking_number IS NOT NULL)),
  CHECK ((state = 'OPEN') = (answered_at IS NULL) AND (answered_at IS NULL) = (answered_by IS NULL)),
  CHECK (happened_at <= recorded_at)
);
-- At most one record that counts, each way.
CREATE UNIQUE INDEX transfer_counts_once ON transfer (reservation_id, kind) WHERE state IN ('OPEN', 'CONFIRMED');
CREATE INDEX ON transfer (reservation_id, recorded_at);
CREATE INDEX ON transfer (due_at) WHERE state = 'OPEN';

-- What silence looks through.
CREATE INDEX ON reservation (to_day) WHERE status IN ('PAID', 'HANDED_OVER');

-- What the gear looked like when it changed hands, by either side, at most ten each side and way.
CREATE TABLE condition_photo
(
  reservation_id uuid        NOT NULL REFERENCES reservation,
  kind           text        NOT NULL CHECK (kind IN ('HAND_OVER', 'RETURN')),
  side           text        NOT NULL CHECK (side IN ('GUEST', 'HOST')),
  number         int         NOT NULL CHECK (number BETWEEN 1 AND 10),
  photo_id       uuid        NOT NULL REFERENCES photo,
  added_at       timestamptz NOT NULL,
  PRIMARY KEY (reservation_id, kind, side, number)
);
CREATE INDEX ON condition_photo (photo_id);
