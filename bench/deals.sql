-- Goods of the seller of the drops, each with a time deal that is open: more than a first page shows.
CREATE TEMP TABLE dealt AS
SELECT number, gen_random_uuid() AS product, gen_random_uuid() AS variant, gen_random_uuid() AS deal FROM generate_series(1, 30) number;
BEGIN;
INSERT INTO product (id, seller_id, theme, team, title, text, on_sale, created_at)
SELECT product, lpad('999', 32, '0')::uuid, 'CRAFT', '', 'Bench ' || number, '', true, now() FROM dealt;
INSERT INTO product_photo (product_id, position, photo_id)
SELECT product, 0, (SELECT photo_id FROM product_photo ORDER BY photo_id LIMIT 1) FROM dealt;
INSERT INTO stock (id, total, remaining) SELECT variant, 50, 50 FROM dealt UNION ALL SELECT deal, 50, 50 FROM dealt;
INSERT INTO product_variant (id, product_id, position, name, price) SELECT variant, product, 0, '', 12000 FROM dealt;
INSERT INTO limited_sale (id, per_member) SELECT deal, 1 FROM dealt;
INSERT INTO shop_deal (id, variant_id, seller_id, price, per_member, opens_at, closes_at, status, created_at)
SELECT deal, variant, lpad('999', 32, '0')::uuid, 9000, 1, now() - interval '1 hour' + number * interval '1 second',
  now() + interval '1 day', 'OPEN', now()
FROM dealt;
COMMIT;
ANALYZE product, product_variant, stock, shop_deal;
