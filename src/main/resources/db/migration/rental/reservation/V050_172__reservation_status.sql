-- Where a reservation stands at a moment, whether or not that was written down yet: what Reservation.statusAt says, for
-- whoever reads many. A function, for the moment is the application's to say; the planner reads it as its body.
CREATE FUNCTION reservation_status(r reservation, moment timestamptz) RETURNS text LANGUAGE sql STABLE AS
$$SELECT CASE WHEN r.due_at <= moment AND r.paying_since IS NULL THEN 'EXPIRED'
              WHEN r.completes_at <= moment THEN 'COMPLETED' ELSE r.status END$$;
