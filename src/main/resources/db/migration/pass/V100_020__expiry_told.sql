-- Its owner is told once that what is left of a lot expires; what was told is forgotten after a week.
ALTER TABLE pass_lot ADD COLUMN expiry_told_at timestamptz;
