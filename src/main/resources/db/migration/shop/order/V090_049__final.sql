-- Orders that cannot be returned any more, by when that was.
CREATE INDEX shop_order_final ON shop_order (returnable_until, id) WHERE status = 'DELIVERED';
