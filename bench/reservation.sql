-- What one request for a reservation sends to the database, statement by statement.
\set wish :n * :clients + :client_id
\set n :n + 1
\set listing :wish % :listings + 1
\set guest :wish % :guests + 1
\set day :wish / :listings + 3
BEGIN;
INSERT INTO idempotent_request (member_id, key, request_hash, location, created_at)
SELECT lpad(:guest::text, 32, '0')::uuid, 'bench-' || lpad(:wish::text, 8, '0'),
       '\xb4ec8d471d399d8777a4a1120e9fc3a81b9d05c4426189b675518e72bb315b80'::bytea,
       '/reservations/01a1f8b3-0000-0000-0000-' || lpad(:wish::text, 12, '0'), now()
WHERE pg_try_advisory_xact_lock(hashtextextended(lpad(:guest::text, 32, '0') || lpad(:wish::text, 8, '0'), 0))
ON CONFLICT DO NOTHING;
SELECT id, cancellation_policy, category, cover_id, created_at, deposit, description, host_id, in_person, lat, lng,
       max_days, min_days, notice_days, parcel, place, price_per_day, published_at, region, status, title, updated_at,
       version, weekly_discount, buffer_days, rating_count, rating_sum
FROM listing WHERE id = lpad(:listing::text, 32, '0')::uuid FOR SHARE;
INSERT INTO reservation (cancellation_policy, deposit, discount, due_at, from_day, give_back, guest_id, hand_over,
                         host_id, listing_id, options, paying_since, rent, requested_at, status, to_day, total, units,
                         version, id)
VALUES ('FLEXIBLE', 90000, 0, now() + interval '1 day', current_date + :day::int, 'IN_PERSON',
        lpad(:guest::text, 32, '0')::uuid, 'IN_PERSON', lpad('999', 32, '0')::uuid,
        lpad(:listing::text, 32, '0')::uuid, 0, NULL, 11000, now(), 'REQUESTED', current_date + :day::int + 1, 101000,
        1, 0, ('01a1f8b3' || lpad(:wish::text, 24, '0'))::uuid);
INSERT INTO reservation_log (actor, actor_id, at, from_status, reason, reservation_id, to_status, id)
VALUES ('GUEST', lpad(:guest::text, 32, '0')::uuid, now(), NULL, '',
        ('01a1f8b3' || lpad(:wish::text, 24, '0'))::uuid, 'REQUESTED',
        ('01a1f8b4' || lpad(:wish::text, 24, '0'))::uuid);
WITH chosen AS (
    SELECT u.listing_id, u.id FROM unit u
    WHERE u.listing_id = lpad(:listing::text, 32, '0')::uuid AND NOT EXISTS (
        SELECT FROM occupancy o
        WHERE o.unit_id = u.id AND o.days && daterange(current_date + :day::int, current_date + :day::int + 1))
    ORDER BY u.number LIMIT 1),
taken AS (
    INSERT INTO occupancy (listing_id, unit_id, days, reservation_id)
    SELECT listing_id, id, daterange(current_date + :day::int, current_date + :day::int + 1),
           ('01a1f8b3' || lpad(:wish::text, 24, '0'))::uuid
    FROM chosen
    ON CONFLICT DO NOTHING RETURNING id)
SELECT (SELECT count(*) FROM chosen) AS chosen, (SELECT count(*) FROM taken) AS taken;
COMMIT;
