-- What a host hands over next, where and when, with the names of the options that go along: a parcel leaves a day before.
CREATE FUNCTION hand_overs_of(host uuid)
  RETURNS TABLE (id uuid, guest_id uuid, listing_id uuid, units int, options text, day date, way text, at timestamptz, place text)
  LANGUAGE sql STABLE AS
$$ SELECT r.id, r.guest_id, r.listing_id, r.units,
     coalesce((SELECT string_agg(o.name, ', ' ORDER BY o.name) FROM reservation_option o WHERE o.reservation_id = r.id), ''),
     CASE WHEN n.way = 'PARCEL' THEN n.day - 1 ELSE n.day END, n.way, n.at, coalesce(nullif(n.place, ''), l.place)
   FROM reservation r JOIN listing l ON l.id = r.listing_id JOIN next_transfer n ON n.reservation_id = r.id AND n.kind = 'HAND_OVER'
   WHERE r.host_id = host AND r.status = 'PAID' $$;
