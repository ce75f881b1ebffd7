-- Which event of a foreign calendar has the days: each comes and goes without the others.
ALTER TABLE occupancy
  ADD COLUMN foreign_event_id uuid REFERENCES foreign_event ON DELETE CASCADE,
  ADD CHECK (foreign_event_id IS NULL OR foreign_calendar_id IS NOT NULL);
CREATE INDEX ON occupancy (foreign_event_id) WHERE foreign_event_id IS NOT NULL;

UPDATE occupancy o SET foreign_event_id =
  (SELECT e.id FROM foreign_event e
   WHERE e.calendar_id = o.foreign_calendar_id AND NOT e.clash AND o.days <@ e.days ORDER BY e.days, e.id LIMIT 1)
WHERE o.foreign_calendar_id IS NOT NULL;
