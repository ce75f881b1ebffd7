-- The rank is the last thing that an order is given, since all others who order the same wait from there on: until its transaction ends it
-- has none.
ALTER TABLE shop_order DROP CONSTRAINT shop_order_check;
ALTER TABLE shop_order ADD CHECK (sale_id IS NOT NULL OR rank IS NULL) NOT VALID;
