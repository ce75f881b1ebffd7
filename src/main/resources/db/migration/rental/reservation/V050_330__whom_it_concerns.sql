-- Whom a reservation concerns: its two sides. Asked by the photos that belong to it.
CREATE FUNCTION reservation_concerns(reservation uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM reservation r WHERE r.id = $1 AND $2 IN (r.guest_id, r.host_id)) $$;

-- Whether everyone may see a listing.
CREATE FUNCTION listing_is_published(listing uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM listing l WHERE l.id = $1 AND l.status = 'PUBLISHED') $$;

-- Whom a listing concerns though not everyone may see it: its host, who has booked it, and whose favourites show it.
CREATE FUNCTION listing_concerns(listing uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM listing l WHERE l.id = $1 AND l.host_id = $2)
       OR EXISTS (SELECT FROM reservation r WHERE r.guest_id = $2 AND r.listing_id = $1)
       OR EXISTS (SELECT FROM listing l JOIN favourite f ON f.listing_id = l.id
                  WHERE l.id = $1 AND f.member_id = $2 AND l.status = 'PAUSED') $$;
