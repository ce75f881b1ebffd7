-- A draft may still leave open how it is handed over.
ALTER TABLE listing DROP CONSTRAINT listing_check1;
ALTER TABLE listing ADD CONSTRAINT listing_ways CHECK (status = 'DRAFT' OR in_person OR parcel);
