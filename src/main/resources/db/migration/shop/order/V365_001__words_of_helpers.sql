-- What a member said of orders, their own or those of a shop that they help, is found when they are erased and when they take it along.
CREATE INDEX shop_order_log_by ON shop_order_log (actor_id) WHERE reason <> '';
