-- Where a reservation's parcel goes, in one line; null as long as the guest has not said.
CREATE FUNCTION parcel_line(of_reservation uuid) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT a.recipient || ' · ' || a.phone || ' · ' || a.postcode || ' ' || a.road || ' ' || a.detail
   FROM parcel_address a WHERE a.reservation_id = of_reservation AND a.side = 'GUEST' $$;
