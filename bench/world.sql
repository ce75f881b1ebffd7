-- Numbered guests and gear for the runs, beside the demo's: the password of the guests is that of the demo.
INSERT INTO member (id, email, password_hash, nickname, email_confirmed_at, created_at)
SELECT lpad(number::text, 32, '0')::uuid, 'bench-' || number || '@demo.madang', demo.password_hash, 'Bench ' || number,
       now(), now()
FROM member demo, (SELECT generate_series(1, :guests) UNION SELECT 999) AS numbers (number)
WHERE demo.email = 'guest@demo.madang';

INSERT INTO listing (id, host_id, status, title, description, category, region, lat, lng, price_per_day, deposit,
                     in_person, parcel, cancellation_policy, created_at, published_at, updated_at)
SELECT lpad(number::text, 32, '0')::uuid, lpad('999', 32, '0')::uuid, 'PUBLISHED', demo.title, demo.description,
       demo.category, demo.region, demo.lat, demo.lng, 11000, 90000, true, false, 'FLEXIBLE', now(), now(), now()
FROM (SELECT * FROM listing WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1) demo, generate_series(1, :listings) number;

INSERT INTO unit (id, listing_id, number)
SELECT uuidv7(), id, 1 FROM listing WHERE host_id = lpad('999', 32, '0')::uuid;

ANALYZE member, listing, unit;
