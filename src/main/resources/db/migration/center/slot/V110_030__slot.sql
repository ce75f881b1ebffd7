-- One date and time of a program. Price and end of free cancelling are as they were when it was put up.
CREATE TABLE slot
(
  id             uuid PRIMARY KEY,
  program_id     uuid        NOT NULL REFERENCES program,
  center_id      uuid        NOT NULL REFERENCES center,
  pattern_id     uuid REFERENCES weekly_pattern ON DELETE SET NULL,
  begins_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  free_until     timestamptz NOT NULL,
  price          int         NOT NULL CHECK (price BETWEEN 1 AND 300),
  capacity       int         NOT NULL CHECK (capacity BETWEEN 1 AND 300),
  taken          int         NOT NULL DEFAULT 0,
  -- How many have ever asked for a seat of it, on the waiting list too: who asks is given the next number while the row is locked.
  arrivals       int         NOT NULL DEFAULT 0,
  status         text        NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CALLED_OFF')),
  called_off_for text        NOT NULL DEFAULT '' CHECK (length(called_off_for) <= 200),
  CONSTRAINT slot_seats CHECK (taken BETWEEN 0 AND capacity),
  CONSTRAINT slot_once UNIQUE (program_id, begins_at),
  CHECK (ends_at > begins_at AND free_until <= begins_at)
);
CREATE INDEX slot_of_center ON slot (center_id, begins_at, id);
CREATE INDEX slot_of_pattern ON slot (pattern_id, begins_at);
