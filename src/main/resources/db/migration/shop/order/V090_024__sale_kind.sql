-- Whether it is of a drop or of a deal; null for goods, and for drops of who did not know of deals yet.
ALTER TABLE shop_order ADD COLUMN sale_kind text;
UPDATE shop_order SET sale_kind = 'DROP' WHERE sale_id IS NOT NULL;
