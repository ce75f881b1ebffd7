-- What one order of a drop sends to the database, statement by statement: placed, and then led to its payment.
\set buyer random(1, :buyers)
BEGIN;
INSERT INTO idempotent_request (member_id, key, request_hash, location, created_at)
SELECT lpad(:buyer::text, 32, '0')::uuid, gen_random_uuid()::text,
       '\xb4ec8d471d399d8777a4a1120e9fc3a81b9d05c4426189b675518e72bb315b80'::bytea, gen_random_uuid()::text, now()
WHERE pg_try_advisory_xact_lock(hashtextextended(:buyer::text || random()::text, 0))
ON CONFLICT DO NOTHING;
SELECT d.id, d.seller_id, d.title, d.text, d.per_member, d.opens_at, d.closes_at, d.version,
  CASE WHEN d.withheld IS NULL AND EXISTS (SELECT FROM member m WHERE m.id = d.seller_id AND m.suspended_until > now())
    THEN 'HIDDEN' ELSE d.withheld END AS withheld,
  ARRAY(SELECT photo_id FROM drop_photo p WHERE p.drop_id = d.id ORDER BY position) AS photos
FROM shop_drop d WHERE d.id = :drop::uuid;
SELECT v.id, v.name, v.price, s.total, s.remaining FROM drop_variant v JOIN stock s ON s.id = v.id
WHERE v.drop_id = :drop::uuid ORDER BY v.position;
SELECT l.stock_id, coalesce(sum(l.quantity) FILTER (WHERE NOT late), 0) AS held,
  coalesce(sum(l.quantity) FILTER (WHERE late), 0) AS overdue
FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id,
  LATERAL (SELECT o.due_at <= now() AND o.paying_since IS NULL AS late) due
WHERE o.status = 'HELD' AND l.stock_id IN (:variant::uuid) GROUP BY l.stock_id;
SELECT id, text, required, choices FROM drop_question WHERE drop_id = :drop::uuid ORDER BY position;
SELECT id, buyer_id, carrier, cover_id, discount, due_at, paying_since, parcel_number, placed_at, rank, returnable_until, returned,
  sale_id, sale_kind, seller_id, silent_until, status, title, total, version, voucher_id, voucher_name
FROM shop_order WHERE sale_id = :drop::uuid AND buyer_id = lpad(:buyer::text, 32, '0')::uuid AND status = 'HELD'
ORDER BY id FOR NO KEY UPDATE;
INSERT INTO sale_share (sale_id, member_id, units, most)
SELECT id, lpad(:buyer::text, 32, '0')::uuid, 1, per_member FROM limited_sale WHERE id = :drop::uuid
ON CONFLICT (sale_id, member_id) DO UPDATE SET units = sale_share.units + excluded.units;
INSERT INTO shop_order (buyer_id, discount, due_at, placed_at, returned, sale_id, sale_kind, seller_id, status, title, total,
                        version, id)
VALUES (lpad(:buyer::text, 32, '0')::uuid, 0, now() + interval '10 minutes', now(), 0, :drop::uuid, 'DROP',
        lpad('999', 32, '0')::uuid, 'HELD', 'Bench', 12000, 0, uuidv7())
RETURNING id AS placed_order \gset
INSERT INTO shop_order_line (cancelled, order_id, position, price, quantity, stock_id, title, variant, id)
VALUES (0, :placed_order::uuid, 0, 12000, 1, :variant::uuid, 'Bench', '', uuidv7());
INSERT INTO shop_order_log (actor, actor_id, at, order_id, reason, step, to_status, id)
VALUES ('BUYER', lpad(:buyer::text, 32, '0')::uuid, now(), :placed_order::uuid, '', NULL, 'HELD', uuidv7());
UPDATE stock SET remaining = remaining - 1 WHERE id = :variant::uuid AND remaining >= 1;
UPDATE limited_sale SET placed = placed + 1 WHERE id = :drop::uuid RETURNING placed \gset
UPDATE shop_order SET buyer_id = buyer_id, discount = discount, due_at = due_at, placed_at = placed_at, rank = :placed::int, returned = returned,
  sale_id = sale_id, sale_kind = sale_kind, seller_id = seller_id, status = status, title = title, total = total, version = 1
WHERE id = :placed_order::uuid AND version = 0;
COMMIT;
BEGIN;
SELECT id, buyer_id, carrier, cover_id, discount, due_at, paying_since, parcel_number, placed_at, rank, returnable_until, returned,
  sale_id, sale_kind, seller_id, silent_until, status, title, total, version, voucher_id, voucher_name
FROM shop_order WHERE id = :placed_order::uuid;
SELECT suspended_until FROM member WHERE id = lpad('999', 32, '0')::uuid AND suspended_until IS NOT NULL;
SELECT id, nickname, photo_id, created_at AS since, email_confirmed_at IS NOT NULL AS email_confirmed
FROM member WHERE id = ANY (ARRAY[lpad('999', 32, '0')::uuid]);
SELECT order_id, id, cancelled, position, price, quantity, stock_id, title, variant FROM shop_order_line
WHERE order_id = :placed_order::uuid ORDER BY position;
SELECT id, amount, captured_at, created_at, errors, failure, kept, kind, look_at, looks, method, order_name, payer_id, payment_key,
  provider, receipt_url, return_path, status, thing_id
FROM payment_attempt WHERE kind = 'order' AND thing_id = :placed_order::uuid ORDER BY id;
INSERT INTO payment_attempt (amount, created_at, errors, kept, kind, look_at, looks, order_name, payer_id, provider, return_path,
                             status, thing_id, id)
VALUES (12000, now(), 0, false, 'order', now() + interval '1 hour', 0, 'Bench', lpad(:buyer::text, 32, '0')::uuid, 'TOSS',
        '/orders/' || :placed_order, 'READY', :placed_order::uuid, uuidv7());
COMMIT;
