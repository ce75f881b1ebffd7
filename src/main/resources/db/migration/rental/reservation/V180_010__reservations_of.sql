-- The reservations of these members, and on which side they are: for what belongs to a reservation and to one of its sides.
CREATE FUNCTION reservations_of(members uuid[]) RETURNS TABLE (id uuid, side text) LANGUAGE sql STABLE AS
$$ SELECT r.id, 'GUEST' FROM reservation r WHERE r.guest_id = ANY (members)
   UNION ALL SELECT r.id, 'HOST' FROM reservation r WHERE r.host_id = ANY (members) $$;
