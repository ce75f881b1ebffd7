-- How often a member was told: moved there and back, a sale opens at a time of which they were told before.
ALTER TABLE sale_reminder ADD COLUMN times int NOT NULL DEFAULT 0;
