-- Reservations that came to an end after which money may be owed, by the log, in the order of their ids.
CREATE FUNCTION reservations_ended(since timestamptz, until timestamptz, after uuid, most int) RETURNS SETOF uuid LANGUAGE sql STABLE AS
$$ SELECT DISTINCT l.reservation_id FROM reservation_log l
   WHERE l.to_status IN ('COMPLETED', 'CANCELLED') AND l.at >= since AND l.at < until AND l.reservation_id > after
   ORDER BY l.reservation_id LIMIT most $$;
CREATE INDEX reservation_log_ended ON reservation_log (at, reservation_id) WHERE to_status IN ('COMPLETED', 'CANCELLED');

-- What reservations are called, for lists of many.
CREATE FUNCTION reservation_titles(ids uuid[]) RETURNS TABLE (id uuid, title text, guest_id uuid) LANGUAGE sql STABLE AS
$$ SELECT r.id, l.title, r.guest_id FROM reservation r JOIN listing l ON l.id = r.listing_id WHERE r.id = ANY (ids) $$;
