-- A million passes for each of the numbered guests.
CREATE TEMP TABLE bought AS SELECT lpad(number::text, 32, '0')::uuid AS member, gen_random_uuid() AS id FROM generate_series(1, :guests) number;
BEGIN;
INSERT INTO pass_lot (id, member_id, passes, price, bought_at, expires_at)
SELECT id, member, 1000000, 1000000, now(), now() + interval '5 years' FROM bought;
INSERT INTO pass_transaction (id, kind, member_id, reason, at) SELECT id, 'PURCHASE', member, 'pass.line.bought', now() FROM bought;
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes)
SELECT id, '00000000-0000-0000-0000-000000000000', 'SOLD', id, -1000000 FROM bought;
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes) SELECT id, member, 'FREE', id, 1000000 FROM bought;
COMMIT;
