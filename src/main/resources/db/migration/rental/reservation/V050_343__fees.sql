-- What the fee of reservations that have ended is taken of: their price as it was asked for, without postage and deposit; of one that was
-- called off, all that was kept for it.
CREATE FUNCTION reservation_fees(ids uuid[]) RETURNS TABLE (id uuid, host_id uuid, completed boolean, worth bigint) LANGUAGE sql STABLE AS
$$ SELECT r.id, r.host_id, r.status = 'COMPLETED', r.rent - r.discount + r.options FROM reservation r WHERE r.id = ANY (ids) $$;
