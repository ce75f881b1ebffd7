-- How operators keep it from others; null when they do not.
ALTER TABLE shop_drop ADD COLUMN withheld text;
