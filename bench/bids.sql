-- What one bid sends to the database when it is decided alone and in one statement, without setting passes aside: the price rises by
-- the step, the end is the database's, and the bid is written down under its form's key.
\set bidder random(1, :guests)
BEGIN;
INSERT INTO idempotent_request (member_id, key, request_hash, location, created_at)
VALUES (lpad(:bidder::text, 32, '0')::uuid, gen_random_uuid()::text, '\x00'::bytea, 'bench', now()) ON CONFLICT DO NOTHING;
WITH bid AS (
  UPDATE auction SET price = coalesce(price, 0) + step, leader_id = lpad(:bidder::text, 32, '0')::uuid,
    leader_max = coalesce(price, 0) + step, bids = bids + 1
  WHERE id = :auction AND status = 'APPROVED' AND now() >= opens_at AND now() < ends_at RETURNING id, bids, price)
INSERT INTO auction_bid (id, auction_id, number, bidder_id, amount, maximum, price, leader_id, extended, at)
SELECT gen_random_uuid(), id, bids, lpad(:bidder::text, 32, '0')::uuid, price, price, price, lpad(:bidder::text, 32, '0')::uuid, false, now()
FROM bid;
COMMIT;
