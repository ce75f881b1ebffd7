-- The page on which passes were missing, to which its buyer goes on; null for none.
ALTER TABLE pass_purchase ADD COLUMN go_on text;
