-- What of the rent is due to days with a price of their own, as in the reservation. Of what was asked for before this column nobody kept it:
-- it is then part of the rent like the rest.
ALTER TABLE extension ADD COLUMN special bigint NOT NULL DEFAULT 0;
