-- What of the rent is due to days with a price of their own: less than nothing where they were cheaper. The rest of the rent is the usual
-- price of a day for each day and unit.
ALTER TABLE reservation ADD COLUMN special bigint NOT NULL DEFAULT 0;
