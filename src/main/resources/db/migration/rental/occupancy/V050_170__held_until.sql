-- Until when days are held for somebody who has still to be answered, or to pay; null when they are taken for good. Nobody
-- has to end a hold for its days to be free: what wants them takes care of that. Not indexed, so that setting it moves no
-- entry of the constraint's index. Instances of the version before leave it null: their holds last until the job ends them.
ALTER TABLE occupancy ADD COLUMN held_until timestamptz;

UPDATE occupancy o SET held_until = r.due_at FROM reservation r
WHERE r.id = o.reservation_id AND o.extension_id IS NULL AND r.due_at IS NOT NULL AND r.paying_since IS NULL;
UPDATE occupancy o SET held_until = e.due_at FROM extension e
WHERE e.id = o.extension_id AND e.status = 'HELD' AND e.paying_since IS NULL;

-- The days that are taken at a moment. A function, for the moment is the application's to say; the planner reads it as its body.
CREATE FUNCTION occupancy_at(moment timestamptz) RETURNS SETOF occupancy LANGUAGE sql STABLE
  AS 'SELECT * FROM occupancy WHERE held_until IS NULL OR held_until > moment';
