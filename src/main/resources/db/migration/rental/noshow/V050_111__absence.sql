-- Who did not come to the hand-over, as the other side says, and until when that may be denied; null once it was: then an
-- operator decides.
ALTER TABLE reservation
  ADD COLUMN absent              text CHECK (absent IN ('GUEST', 'HOST')),
  ADD COLUMN absence_reported_at timestamptz,
  ADD COLUMN absence_due_at      timestamptz,
  ADD CHECK ((absent IS NULL) = (absence_reported_at IS NULL)),
  ADD CHECK (absent IS NOT NULL OR absence_due_at IS NULL),
  ADD CHECK (absent IS NULL OR status = 'PAID');
CREATE INDEX ON reservation (absence_due_at) WHERE absence_due_at IS NOT NULL;
