-- What a host hands over next, and when: with the names of the options that go along.
CREATE FUNCTION hand_overs_of(host uuid)
  RETURNS TABLE (id uuid, guest_id uuid, listing_id uuid, units int, options text, day date, way text, at timestamptz, place text)
  LANGUAGE sql STABLE AS
$$ SELECT r.id, r.guest_id, r.listing_id, r.units,
     coalesce((SELECT string_agg(o.name, ', ' ORDER BY o.name) FROM reservation_option o WHERE o.reservation_id = r.id), ''),
     n.day, n.way, n.at, coalesce(n.place, '')
   FROM reservation r JOIN next_transfer n ON n.reservation_id = r.id AND n.kind = 'HAND_OVER'
   WHERE r.host_id = host AND r.status = 'PAID' $$;
