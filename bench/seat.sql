-- What one request for a seat sends to the database, statement by statement: the seat, and the transfer of passes in the ledger.
\set wish :n * :clients + :client_id
\set n :n + 1
\set number :wish % :slots + 1
\set guest (:wish + :wish / :slots) % :guests + 1
BEGIN;
SELECT s.id AS slot, s.price, s.free_until, s.begins_at, s.capacity, s.taken, c.partner_id, c.name, p.name AS program
FROM bench_slot b JOIN slot s ON s.id = b.id JOIN program p ON p.id = s.program_id JOIN center c ON c.id = s.center_id
WHERE b.number = :number AND c.withheld IS NULL AND NOT EXISTS (
  SELECT FROM member m WHERE m.id = c.partner_id AND m.suspended_until > now()) \gset
UPDATE slot SET taken = taken + 1, arrivals = arrivals + 1
WHERE id = :slot::uuid AND status = 'OPEN' AND begins_at > now() AND taken < capacity AND price = :price::int AND free_until = :free_until::timestamptz
RETURNING arrivals \gset
INSERT INTO registration (id, slot_id, member_id, arrival, status, waited, late_agreed, price, free_until, asked_at)
VALUES (uuidv7(), :slot::uuid, lpad(:guest::text, 32, '0')::uuid, :arrivals::int, 'REGISTERED', false, false, :price::int, :free_until::timestamptz, now())
ON CONFLICT DO NOTHING;
SELECT 1 FROM pass_account WHERE owner_id = ANY (ARRAY[lpad(:guest::text, 32, '0')::uuid]) AND kind = 'FREE' ORDER BY owner_id FOR UPDATE;
SELECT a.lot_id, a.passes FROM pass_aside a JOIN pass_lot l ON l.id = a.lot_id
WHERE a.use_kind = 'registration' AND a.thing_id = :slot::uuid AND a.member_id = lpad(:guest::text, 32, '0')::uuid
ORDER BY l.expires_at DESC, l.id DESC;
SELECT id AS lot FROM pass_lot WHERE member_id = lpad(:guest::text, 32, '0')::uuid AND free > 0 AND expires_at > now()
ORDER BY expires_at, id LIMIT 1 \gset
INSERT INTO pass_aside (member_id, use_kind, thing_id, lot_id, passes)
VALUES (lpad(:guest::text, 32, '0')::uuid, 'registration', :slot::uuid, :lot::uuid, :price::int)
ON CONFLICT (use_kind, thing_id, member_id, lot_id) DO UPDATE SET passes = pass_aside.passes + excluded.passes;
SELECT uuidv7() AS transfer \gset
INSERT INTO pass_transaction (id, kind, member_id, reason, use_kind, thing_id, at)
VALUES (:transfer::uuid, 'SET_ASIDE', lpad(:guest::text, 32, '0')::uuid, 'pass.line.aside.registration', 'registration', :slot::uuid, now());
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes)
VALUES (:transfer::uuid, lpad(:guest::text, 32, '0')::uuid, 'FREE', :lot::uuid, -(:price::bigint));
INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes)
VALUES (:transfer::uuid, lpad(:guest::text, 32, '0')::uuid, 'SET_ASIDE', :lot::uuid, :price::int);
COMMIT;
