-- Which extensions these reservations had.
CREATE FUNCTION extensions_of(reservations uuid[]) RETURNS TABLE (id uuid, reservation_id uuid) LANGUAGE sql STABLE AS
$$ SELECT x.id, x.reservation_id FROM extension x WHERE x.reservation_id = ANY (reservations) $$;
