-- Where a claim stands at a moment, as Claim.statusAt says: who does not answer disagrees, who does not take an offer takes it.
CREATE FUNCTION claim_status(c claim, moment timestamptz) RETURNS text LANGUAGE sql STABLE AS
$$SELECT CASE WHEN c.status = 'OPEN' AND c.due_at <= moment THEN 'DISPUTED'
              WHEN c.status = 'COUNTERED' AND c.due_at <= moment THEN 'SETTLED' ELSE c.status END$$;

-- When the turn of whoever has to act at a moment ends, as Claim.dueAt says; null once it is settled.
CREATE FUNCTION claim_due(c claim, moment timestamptz, to_decide interval) RETURNS timestamptz LANGUAGE sql STABLE AS
$$SELECT CASE WHEN c.status = 'OPEN' AND c.due_at <= moment THEN c.due_at + to_decide
              WHEN c.status = 'COUNTERED' AND c.due_at <= moment THEN NULL ELSE c.due_at END$$;
