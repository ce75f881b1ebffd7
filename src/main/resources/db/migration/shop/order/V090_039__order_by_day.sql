-- What was ordered today, for operators.
CREATE INDEX shop_order_by_day ON shop_order (placed_at);
