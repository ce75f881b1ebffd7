-- The listings of these members: for what belongs to a listing.
CREATE FUNCTION listings_of(members uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS
$$ SELECT l.id FROM listing l WHERE l.host_id = ANY (members) $$;
