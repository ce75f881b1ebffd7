-- Operators look for an order by the number of its parcel.
CREATE INDEX shop_order_by_parcel ON shop_order (parcel_number) WHERE parcel_number IS NOT NULL;
