-- How operators keep it from others; null when they do not.
ALTER TABLE product ADD COLUMN withheld text;
