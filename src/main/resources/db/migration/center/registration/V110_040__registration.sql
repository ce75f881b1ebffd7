-- A member's seat in a slot, or their place on its waiting list, with the passes set aside for it.
CREATE TABLE registration
(
  id          uuid PRIMARY KEY,
  slot_id     uuid        NOT NULL REFERENCES slot,
  member_id   uuid        NOT NULL REFERENCES member,
  -- In which order they came.
  arrival     int         NOT NULL,
  status      text        NOT NULL CHECK (status IN
    ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW', 'CANCELLED', 'LEFT', 'CALLED_OFF', 'MISSED')),
  -- Whether they came by the waiting list; their passes are kept aside for that.
  waited      boolean     NOT NULL,
  -- Whether they agreed to be moved up within the last two hours.
  late_agreed boolean     NOT NULL DEFAULT false,
  price       int         NOT NULL,
  -- Until when it can be given back for nothing.
  free_until  timestamptz NOT NULL,
  asked_at    timestamptz NOT NULL,
  moved_up_at timestamptz,
  ended_at    timestamptz,
  -- When the passes were spent.
  spent_at    timestamptz,
  reminded_at timestamptz,
  CONSTRAINT registration_arrival UNIQUE (slot_id, arrival),
  CHECK (status <> 'WAITING' OR waited)
);
-- One of each member; one that has ended does not keep them out.
CREATE UNIQUE INDEX registration_once ON registration (slot_id, member_id)
  WHERE status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW');
CREATE INDEX registration_in_order ON registration (slot_id, status, arrival);
CREATE INDEX registration_of_member ON registration (member_id, slot_id);
CREATE INDEX registration_unspent ON registration (slot_id)
  WHERE spent_at IS NULL AND status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW');
