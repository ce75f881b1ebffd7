-- What there is to want: gear, classes with few seats, and passes for the numbered members beside the demo's. Drops and auctions are opened for each fault.
\ir ../world.sql
\ir ../bids-world.sql
INSERT INTO center (id, partner_id, name, text, region, address, lat, lng, hours, open, created_at)
SELECT lpad('900', 32, '0')::uuid, id, 'Faults', '', 'seoul-mapo', 'Faults 1', 37.5, 126.9, '', true, now() FROM member WHERE email = 'partner@demo.madang';
INSERT INTO program (id, center_id, name, kind, level, coach, text, bring, price, capacity, minutes, free_cancel_minutes, on_offer, created_at)
VALUES (lpad('901', 32, '0')::uuid, lpad('900', 32, '0')::uuid, 'Faults', 'YOGA', 'ANYONE', '', '', '', 1, 4, 50, 60, true, now());
-- One an hour: nobody has two at once.
INSERT INTO slot (id, program_id, center_id, begins_at, ends_at, free_until, price, capacity)
SELECT lpad((100000 + n)::text, 32, '0')::uuid, lpad('901', 32, '0')::uuid, lpad('900', 32, '0')::uuid, begins.at, begins.at + interval '50 minutes',
  begins.at - interval '1 hour', 1, 4
FROM generate_series(0, 3999) n, LATERAL (SELECT date_trunc('hour', now()) + interval '1 day' + n * interval '1 hour' AS at) begins;
ANALYZE slot;
