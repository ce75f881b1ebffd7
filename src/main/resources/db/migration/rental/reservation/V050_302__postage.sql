-- What the guest pays for the parcels of the rental, in won: a line of its price. rent − discount + options + postage + deposit = total.
ALTER TABLE reservation ADD COLUMN postage bigint NOT NULL DEFAULT 0 CHECK (postage >= 0);
DO $$
DECLARE old text;
BEGIN
  FOR old IN SELECT conname FROM pg_constraint
             WHERE conrelid = 'reservation'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%total =%' LOOP
    EXECUTE format('ALTER TABLE reservation DROP CONSTRAINT %I', old);
  END LOOP;
END $$;
ALTER TABLE reservation ADD CONSTRAINT reservation_total CHECK (total = rent - discount + options + postage + deposit);
