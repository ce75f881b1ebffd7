-- What the running rental was extended by, and what was paid for that. The price above stays that of the first days.
ALTER TABLE reservation
  ADD COLUMN extended_days int    NOT NULL DEFAULT 0 CHECK (extended_days >= 0),
  ADD COLUMN extensions    bigint NOT NULL DEFAULT 0 CHECK (extensions >= 0);

-- More days of a running rental: held while they are paid for, then part of it.
CREATE TABLE extension
(
  id             uuid PRIMARY KEY,
  reservation_id uuid        NOT NULL REFERENCES reservation,
  -- The day of the return before and after.
  from_day       date        NOT NULL,
  to_day         date        NOT NULL,
  rent           bigint      NOT NULL CHECK (rent >= 0),
  discount       bigint      NOT NULL CHECK (discount BETWEEN 0 AND rent),
  status         text        NOT NULL CHECK (status IN ('HELD', 'PAID', 'ENDED')),
  asked_at       timestamptz NOT NULL,
  -- When the hold ends.
  due_at         timestamptz NOT NULL,
  -- Set while a payment is being confirmed: the hold does not end under it.
  paying_since   timestamptz,
  CHECK (from_day < to_day)
);
CREATE INDEX ON extension (reservation_id);
CREATE UNIQUE INDEX extension_held_once ON extension (reservation_id) WHERE status = 'HELD';
CREATE INDEX ON extension (due_at) WHERE status = 'HELD';

-- Days of a unit beyond those of its reservation, until the extension is paid.
ALTER TABLE occupancy ADD COLUMN extension_id uuid REFERENCES extension;
ALTER TABLE occupancy ADD CHECK (extension_id IS NULL OR reservation_id IS NOT NULL);
CREATE INDEX ON occupancy (extension_id) WHERE extension_id IS NOT NULL;
