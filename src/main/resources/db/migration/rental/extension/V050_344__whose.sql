-- Which reservations had these extensions.
CREATE FUNCTION reservations_extended_by(extensions uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS
$$ SELECT DISTINCT x.reservation_id FROM extension x WHERE x.id = ANY (extensions) $$;
