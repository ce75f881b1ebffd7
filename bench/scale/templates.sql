-- Once, at 1x: what is copied later. Sequence numbers let a copy choose by number.
CREATE SCHEMA orig;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['member','photo','listing','listing_photo','listing_option','unit','reservation',
    'reservation_option','reservation_log','extension','occupancy','earning','transfer','condition_photo','claim',
    'claim_photo','claim_log','payment_attempt','payment_refund','sandbox_toss_payment','sandbox_toss_cancel',
    'review_exchange','review','review_photo','listing_question','favourite','product','product_photo','product_variant',
    'stock','club','club_membership','meetup','meetup_answer','center_partner','center','center_photo','program',
    'weekly_pattern','slot']
  LOOP EXECUTE format('CREATE TABLE orig.%I AS SELECT * FROM public.%I', t, t); END LOOP;
END $$;
-- The id of the k-th copy: the time part of a UUID v7 stays, so that what is ordered by id stays spread over time.
CREATE FUNCTION orig.nid(old uuid, k int) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN old IS NULL THEN NULL
    WHEN substr(old::text, 15, 1) = '7' THEN overlay(md5(old::text || ':' || k) PLACING left(replace(old::text, '-', ''), 13) FROM 1)::uuid
    ELSE md5(old::text || ':' || k)::uuid END $$;
-- By how many days the k-th copy of a reservation is moved: the past further back, the future further ahead, what runs now not at all.
CREATE FUNCTION orig.shift(status text, from_day date, k int) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN status = 'COMPLETED' THEN -(k * 7 % 61)
    WHEN status IN ('PAID', 'REQUESTED', 'APPROVED', 'DECLINED', 'CANCELLED', 'EXPIRED') AND from_day > CURRENT_DATE + 1 THEN k * 11 % 41
    ELSE 0 END $$;
CREATE TABLE orig.region AS SELECT region, row_number() OVER (ORDER BY region) - 1 AS n, avg(lat) lat, avg(lng) lng FROM orig.listing GROUP BY region;
CREATE TABLE orig.word (n int, text text);
INSERT INTO orig.word SELECT row_number() OVER () - 1, w FROM unnest(ARRAY['새것 같은','가벼운','튼튼한','초보용','가족용','대형','소형','접이식','방수','프리미엄','알뜰','빨간','파란','검은','하얀','최신형','중고','깨끗한','보관함 포함','배터리 포함','2인용','4인용','6인용','여행용','출퇴근용','아이용','전문가용','행사용','주말용','겨울용','여름용']) w;
ANALYZE;
