-- Where a reservation's parcel goes, in the parts that a member's address has: how it is written in a line they say themselves. None as long
-- as the guest has not said.
CREATE FUNCTION parcel_goes(of_reservation uuid)
  RETURNS TABLE (address_recipient text, address_phone text, address_postcode text, address_road text, address_detail text)
  LANGUAGE sql STABLE AS
$$ SELECT a.recipient, a.phone, a.postcode, a.road, a.detail
   FROM parcel_address a WHERE a.reservation_id = of_reservation AND a.side = 'GUEST' $$;
