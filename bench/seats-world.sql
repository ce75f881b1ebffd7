-- The demo's partner with 500 more centres around Seoul, two programs each and 100,000 slots in the weeks to come.
INSERT INTO center (id, partner_id, name, text, region, address, lat, lng, hours, open, created_at)
SELECT lpad(number::text, 32, '0')::uuid, partner.id, 'Bench ' || number, '', 'seoul-mapo', 'Bench ' || number,
  37.4 + (number % 25) * 0.012, 126.8 + (number / 25) * 0.02, '', true, now()
FROM generate_series(1, 500) number, (SELECT id FROM member WHERE email = 'partner@demo.madang') partner;

INSERT INTO program (id, center_id, name, kind, level, coach, text, bring, price, capacity, minutes, free_cancel_minutes, on_offer, created_at)
SELECT lpad((number * 10 + n)::text, 32, '0')::uuid, lpad(number::text, 32, '0')::uuid, 'Bench', CASE n WHEN 1 THEN 'CLIMBING' ELSE 'YOGA' END,
  'ANYONE', '', '', '', 3, 50, 60, 60, true, now()
FROM generate_series(1, 500) number, generate_series(1, 2) n;

INSERT INTO slot (id, program_id, center_id, begins_at, ends_at, free_until, price, capacity)
SELECT uuidv7(), p.id, p.center_id, begins.at, begins.at + interval '1 hour', begins.at - interval '1 hour', 3, 50
FROM program p, generate_series(1, 100) n, LATERAL (SELECT date_trunc('hour', now()) + n * interval '13 hours' AS at) begins
WHERE p.name = 'Bench';

ANALYZE center, program, slot;
