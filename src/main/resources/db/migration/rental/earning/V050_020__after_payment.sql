-- After the payment: when it changed hands, and what a late return costs in won, which comes out of the deposit.
ALTER TABLE reservation
  ADD COLUMN handed_over_at timestamptz,
  ADD COLUMN returned_at    timestamptz,
  ADD COLUMN late_fee       bigint NOT NULL DEFAULT 0 CHECK (late_fee BETWEEN 0 AND deposit);
CREATE INDEX ON reservation (returned_at) WHERE status = 'RETURNED';

-- What a host is owed for a reservation, line by line in won: income is positive, Madang's fee negative. Never changed.
CREATE TABLE earning
(
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  reservation_id uuid        NOT NULL REFERENCES reservation,
  host_id        uuid        NOT NULL REFERENCES member,
  kind           text        NOT NULL CHECK (kind IN
                   ('RENT', 'OPTIONS', 'EXTENSION', 'CANCELLATION', 'LATE_FEE', 'CLAIM', 'FEE')),
  amount         bigint      NOT NULL CHECK (CASE kind WHEN 'FEE' THEN amount < 0 ELSE amount > 0 END),
  booked_at      timestamptz NOT NULL,
  UNIQUE (reservation_id, kind)
);
CREATE INDEX ON earning (host_id, booked_at DESC, id);

CREATE FUNCTION earning_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A booked line is never changed'; END $$;
CREATE TRIGGER earning_stays BEFORE UPDATE OR DELETE ON earning FOR EACH STATEMENT EXECUTE FUNCTION earning_stays();
