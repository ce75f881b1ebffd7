-- A draft that is removed leaves as open as before how it would have been handed over.
ALTER TABLE listing DROP CONSTRAINT listing_ways;
ALTER TABLE listing ADD CONSTRAINT listing_ways CHECK (status IN ('DRAFT', 'DELETED') OR in_person OR parcel);
