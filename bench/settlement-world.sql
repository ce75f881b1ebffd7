-- So many seats of the bench's centres that were used in a month of their own, long ago, by the numbered guests: what the ledger's
-- triggers would have kept is put right at the end.
\set month '2025-01-01 00:00 Asia/Seoul'
BEGIN;
SET LOCAL session_replication_role = replica;
UPDATE pass_lot SET bought_at = :'month'::timestamptz - interval '1 day' WHERE price = 1000000 AND passes = 1000000;

CREATE TEMP TABLE used ON COMMIT DROP AS
SELECT n, md5('bench-seat-' || n)::uuid AS registration, md5('bench-spend-' || n)::uuid AS spend, md5('bench-slot-' || n / 50)::uuid AS slot,
  lot.member_id AS member, lot.id AS lot, :'month'::timestamptz + (n / 50 / 1000) * interval '1 hour' + n % 1000000 * interval '1 microsecond' AS at
FROM generate_series(0, :records - 1) n
JOIN pass_lot lot ON lot.price = 1000000 AND lot.passes = 1000000 AND lot.member_id = lpad((n % :guests + 1)::text, 32, '0')::uuid;

INSERT INTO slot (id, program_id, center_id, begins_at, ends_at, free_until, price, capacity, taken, arrivals)
SELECT DISTINCT ON (u.slot) u.slot, p.id, p.center_id, begins.at, begins.at + interval '1 hour', begins.at - interval '1 hour', 3, 50, 50, 50
FROM used u CROSS JOIN LATERAL (SELECT :'month'::timestamptz + (u.n / 50 / 1000) * interval '1 hour' AS at) begins
JOIN program p ON p.id = lpad((u.n / 50 % 500 * 10 + 10 + u.n / 50 / 500 % 2 + 1)::text, 32, '0')::uuid;

INSERT INTO registration (id, slot_id, member_id, arrival, status, waited, late_agreed, price, free_until, asked_at, spent_at)
SELECT registration, slot, member, n % 50 + 1, 'ATTENDED', false, false, 3, at, at, at FROM used;
INSERT INTO pass_transaction (id, kind, member_id, reason, use_kind, thing_id, at)
SELECT spend, 'SPEND', member, 'pass.line.spent.registration', 'registration', slot, at FROM used;
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes) SELECT spend, member, 'FREE', lot, -3 FROM used;
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes)
SELECT u.spend, c.partner_id, 'OWED', u.lot, 3 FROM used u JOIN slot s ON s.id = u.slot JOIN center c ON c.id = s.center_id;

UPDATE pass_lot l SET free = free - spent.passes FROM (SELECT lot, 3 * count(*) AS passes FROM used GROUP BY lot) spent WHERE spent.lot = l.id;
UPDATE pass_account a SET balance = a.balance - spent.passes
FROM (SELECT member, 3 * count(*) AS passes FROM used GROUP BY member) spent WHERE a.owner_id = spent.member AND a.kind = 'FREE';
INSERT INTO pass_account (owner_id, kind, balance)
SELECT c.partner_id, 'OWED', 3 * count(*) FROM used u JOIN slot s ON s.id = u.slot JOIN center c ON c.id = s.center_id GROUP BY c.partner_id
ON CONFLICT (owner_id, kind) DO UPDATE SET balance = pass_account.balance + EXCLUDED.balance;
COMMIT;
ANALYZE slot, registration, pass_transaction, pass_line, pass_lot;
