-- Of which claims a seller was told: until when they were looked at, and whether the last one was gone by then. Of what was taken before
-- this column they have heard at each claim.
ALTER TABLE coupon
  ADD COLUMN told_until timestamptz,
  ADD COLUMN told_gone  boolean NOT NULL DEFAULT false;
UPDATE coupon c SET told_until = now(), told_gone = s.remaining = 0 FROM stock s WHERE s.id = c.id;

CREATE INDEX ON coupon_claim (coupon_id, claimed_at);

-- Nobody listens for these any more: what was not delivered yet would be tried for ever.
DELETE FROM event_publication
WHERE completion_date IS NULL AND listener_id LIKE 'dev.madang.shop.coupon.CouponNews.%';
