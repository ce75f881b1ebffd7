-- The queue of operators passes over what is settled, which is nearly all.
CREATE INDEX ON claim (opened_at, reservation_id) WHERE status IN ('OPEN', 'DISPUTED');
