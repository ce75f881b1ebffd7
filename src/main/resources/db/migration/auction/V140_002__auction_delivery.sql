-- How operators keep it from others: null, or HIDDEN or REMOVED.
ALTER TABLE auction ADD COLUMN withheld text CHECK (withheld IN ('HIDDEN', 'REMOVED'));

-- Where what was won goes: a copy of what its winner chose, and how far it has come.
CREATE TABLE auction_delivery
(
  auction_id uuid PRIMARY KEY REFERENCES auction,
  recipient  text NOT NULL CHECK (length(recipient) <= 40),
  phone      text NOT NULL CHECK (length(phone) <= 20),
  postcode   text NOT NULL CHECK (length(postcode) = 5),
  road       text NOT NULL CHECK (length(road) <= 100),
  detail     text NOT NULL CHECK (length(detail) <= 60),
  carrier    text,
  number     text,
  sent_at    timestamptz,
  arrived_at timestamptz,
  CHECK ((sent_at IS NULL) = (carrier IS NULL) AND (sent_at IS NULL) = (number IS NULL)),
  CHECK (arrived_at IS NULL OR sent_at IS NOT NULL)
);
