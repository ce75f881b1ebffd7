-- Its winner says that it has not arrived: silence says nothing any more, and operators decide whether the passes go to the seller or back.
ALTER TABLE auction_delivery
  ADD COLUMN contested_at  timestamptz,
  ADD COLUMN contested_for text NOT NULL DEFAULT '',
  ADD COLUMN given_back_at timestamptz;
CREATE INDEX ON auction_delivery (contested_at, auction_id) WHERE arrived_at IS NULL AND given_back_at IS NULL;
