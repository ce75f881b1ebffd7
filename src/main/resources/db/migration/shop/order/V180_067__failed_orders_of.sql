-- Of who is erased.
CREATE INDEX failed_order_of ON failed_order (buyer_id);
