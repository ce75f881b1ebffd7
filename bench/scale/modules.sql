-- Goods, clubs and centres with what is theirs: every id of a copy is its own, so that each copy is a market by itself.
-- own says what is not copied as it is, by column.
CREATE OR REPLACE FUNCTION orig.copy(name text, k1 int, k2 int, own jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE columns text; copied text;
BEGIN
  SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position),
    string_agg(CASE WHEN own ? column_name THEN own ->> column_name
      WHEN data_type = 'uuid' THEN format('orig.nid(o.%I, k)', column_name)
      ELSE format('o.%I', column_name) END, ', ' ORDER BY ordinal_position)
  INTO columns, copied
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name = name AND is_generated = 'NEVER';
  EXECUTE format('INSERT INTO public.%I (%s) SELECT %s FROM orig.%I o CROSS JOIN generate_series(%s, %s) k', name, columns, copied, name, k1, k2);
END $$;
BEGIN;
SELECT orig.copy('product', :k1, :k2, '{"title": "left(o.title, 74) || '' '' || k", "changed_at": "now()",
  "created_at": "o.created_at - k * interval ''7 minutes''"}');
SELECT orig.copy('product_photo', :k1, :k2);
SELECT orig.copy('product_variant', :k1, :k2);
SELECT orig.copy('stock', :k1, :k2);
SELECT orig.copy('club', :k1, :k2, '{"name": "left(o.name, 35) || '' '' || k", "founded_at": "o.founded_at - k * interval ''7 minutes''"}');
SELECT orig.copy('club_membership', :k1, :k2);
SELECT orig.copy('meetup', :k1, :k2);
SELECT orig.copy('meetup_answer', :k1, :k2);
SELECT orig.copy('center_partner', :k1, :k2, '{"business_number": "lpad((hashtext(o.business_number || k)::bigint + 2147483648)::text, 10, ''0'')"}');
SELECT orig.copy('center', :k1, :k2, '{"name": "left(o.name, 55) || '' '' || k",
  "lat": "least(39, greatest(33, o.lat + hashtext(o.id::text || k) % 1000 / 20000.0))",
  "lng": "least(132, greatest(124, o.lng + hashtext(k || o.id::text) % 1000 / 20000.0))"}');
SELECT orig.copy('center_photo', :k1, :k2);
SELECT orig.copy('program', :k1, :k2);
SELECT orig.copy('weekly_pattern', :k1, :k2);
SELECT orig.copy('slot', :k1, :k2);
COMMIT;
