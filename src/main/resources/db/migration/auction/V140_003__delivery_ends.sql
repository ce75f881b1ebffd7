-- What was won is paid for when it has arrived. A delivery that comes to nothing ends, and the passes go back.
ALTER TABLE auction_delivery
  ALTER COLUMN recipient DROP NOT NULL,
  ALTER COLUMN phone DROP NOT NULL,
  ALTER COLUMN postcode DROP NOT NULL,
  ALTER COLUMN road DROP NOT NULL,
  ALTER COLUMN detail DROP NOT NULL,
  ADD COLUMN addressed_at timestamptz,
  -- Whether the one who is next was told that their time is short; null again once they have done their part.
  ADD COLUMN reminded_at timestamptz,
  ADD COLUMN ended_at timestamptz,
  ADD COLUMN ended_why text CHECK (ended_why IN ('NO_ADDRESS', 'UNSENT')),
  ADD CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  ADD CHECK (ended_at IS NULL OR sent_at IS NULL);
CREATE INDEX ON auction_delivery (sent_at) WHERE sent_at IS NOT NULL AND arrived_at IS NULL;
CREATE INDEX ON auction_delivery (addressed_at) WHERE sent_at IS NULL AND ended_at IS NULL;
CREATE INDEX ON auction_delivery (arrived_at, auction_id) WHERE arrived_at IS NOT NULL;
