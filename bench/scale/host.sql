-- One host with 40 listings and 600 reservations, at every size.
BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO member (id, email, password_hash, nickname, email_confirmed_at, created_at)
SELECT orig.nid(id, -1), 'bighost@demo.madang', password_hash, '큰손', now(), now() - interval '300 days' FROM orig.member WHERE email = 'host@demo.madang';
CREATE TEMP TABLE big ON COMMIT DROP AS
  SELECT l.*, row_number() OVER (ORDER BY l.id) - 1 AS n FROM (SELECT * FROM orig.listing WHERE min_days = 1 ORDER BY id LIMIT 40) l;
INSERT INTO listing SELECT (jsonb_populate_record(NULL::listing, to_jsonb(b) - 'n' || jsonb_build_object('id', orig.nid(b.id, -1), 'host_id', (SELECT id FROM member WHERE email = 'bighost@demo.madang'), 'title', b.title || ' 큰손'))).* FROM big b;
INSERT INTO listing_photo SELECT orig.nid(listing_id, -1), photo_id, position FROM orig.listing_photo WHERE listing_id IN (SELECT id FROM big);
INSERT INTO unit SELECT orig.nid(id, -1), orig.nid(id, -1), 1 FROM big;
-- 15 of each: 11 completed (every 9 days back), 1 handed over, 2 paid ahead, 1 requested; templates are the demo's.
CREATE TEMP TABLE plan ON COMMIT DROP AS
WITH t AS (SELECT r.*, row_number() OVER (PARTITION BY status ORDER BY id) - 1 AS tn, count(*) OVER (PARTITION BY status) AS tc FROM orig.reservation r
           WHERE NOT EXISTS (SELECT FROM orig.extension e WHERE e.reservation_id = r.id) AND r.hand_over = 'IN_PERSON' AND r.give_back = 'IN_PERSON' AND r.options = 0 AND r.proposal_id IS NULL)
SELECT t.id AS tid, orig.nid(t.id, -1000 - (b.n * 15 + i)::int) AS id, b.n, i, orig.nid(b.id, -1) AS listing_id,
  s.status, t.from_day AS t_from,
  CASE WHEN s.status = 'HANDED_OVER' THEN CURRENT_DATE - 2 WHEN i <= 10 THEN CURRENT_DATE - 9 - 9 * (i + 1) ELSE CURRENT_DATE + 4 + 14 * (i - 12) + (b.n % 9)::int END AS from_day
FROM big b CROSS JOIN generate_series(0, 14) i
CROSS JOIN LATERAL (SELECT CASE WHEN i <= 10 THEN 'COMPLETED' WHEN i = 11 THEN 'HANDED_OVER' WHEN i <= 13 THEN 'PAID' ELSE 'REQUESTED' END AS status) s
JOIN t ON t.status = s.status AND t.tn = (b.n * 15 + i) % t.tc;
INSERT INTO reservation SELECT (jsonb_populate_record(NULL::reservation, to_jsonb(r) || jsonb_build_object('id', p.id, 'listing_id', p.listing_id,
  'host_id', (SELECT id FROM member WHERE email = 'bighost@demo.madang'), 'from_day', p.from_day, 'to_day', p.from_day + 4, 'units', 1, 'buffer_days', 0,
  'requested_at', r.requested_at + (p.from_day - p.t_from) * interval '1 day'))).* FROM plan p JOIN orig.reservation r ON r.id = p.tid;
UPDATE reservation SET requested_at = now() - interval '3 hours' WHERE host_id = (SELECT id FROM member WHERE email = 'bighost@demo.madang') AND requested_at > now();
INSERT INTO reservation_log SELECT orig.nid(l.id, -1000 - (p.n * 15 + p.i)::int), p.id, l.at + (p.from_day - p.t_from) * interval '1 day', actor, actor_id, from_status, to_status, reason, step, meets_at FROM plan p JOIN orig.reservation_log l ON l.reservation_id = p.tid;
INSERT INTO occupancy (id, listing_id, unit_id, days, reservation_id) SELECT gen_random_uuid(), p.listing_id, p.listing_id, daterange(p.from_day, p.from_day + 4), p.id FROM plan p ON CONFLICT DO NOTHING;
INSERT INTO earning SELECT gen_random_uuid(), p.id, (SELECT id FROM member WHERE email = 'bighost@demo.madang'), kind, amount, booked_at + (p.from_day - p.t_from) * interval '1 day' FROM plan p JOIN orig.earning e ON e.reservation_id = p.tid;
INSERT INTO transfer SELECT gen_random_uuid(), p.id, kind, way, recorded_by, recorded_at + d, happened_at + d, place, carrier, tracking_number, note, state, due_at + d, answered_at + d, answered_by, answer FROM plan p JOIN orig.transfer t ON t.reservation_id = p.tid CROSS JOIN LATERAL (SELECT (p.from_day - p.t_from) * interval '1 day' AS d) x;
INSERT INTO payment_attempt SELECT orig.nid(a.id, -1000 - (p.n * 15 + p.i)::int), kind, p.id, payer_id, amount, order_name, return_path, a.status, payment_key || '-b' || (p.n * 15 + p.i), errors, look_at, looks, failure, method, receipt_url, captured_at, kept, created_at FROM plan p JOIN orig.payment_attempt a ON a.thing_id = p.tid AND a.kind = 'reservation';
INSERT INTO review_exchange SELECT p.id, p.listing_id, r.guest_id, r.host_id, x.opened_at, x.closes_at, x.revealed_at FROM plan p JOIN reservation r ON r.id = p.id JOIN orig.review_exchange x ON x.reservation_id = p.tid;
COMMIT;
