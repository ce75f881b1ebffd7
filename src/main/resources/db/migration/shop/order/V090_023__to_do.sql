-- What is to be done about orders is asked for by the home page, among ever more of which nothing is.
CREATE INDEX ON shop_order (buyer_id) WHERE status IN ('HELD', 'PAID');
CREATE INDEX ON shop_order (seller_id) WHERE status IN ('HELD', 'PAID');
