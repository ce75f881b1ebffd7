-- Of which row of its source a difference is, so that a line can put it right.
ALTER TABLE settlement_difference ADD COLUMN key_id uuid;
