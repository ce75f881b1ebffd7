-- The days of a listing that an event of a foreign calendar takes, or wants and does not get because they are reserved here.
CREATE VIEW days_elsewhere AS
  SELECT o.listing_id, o.days, c.name AS calendar, false AS clash, count(DISTINCT o.unit_id)::int AS units
  FROM occupancy o JOIN foreign_calendar c ON c.id = o.foreign_calendar_id
  GROUP BY o.listing_id, o.days, c.id
  UNION ALL
  SELECT c.listing_id, e.days, c.name, true, 1
  FROM foreign_event e JOIN foreign_calendar c ON c.id = e.calendar_id WHERE e.clash;
