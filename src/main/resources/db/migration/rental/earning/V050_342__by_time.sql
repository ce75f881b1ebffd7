-- What was booked in a day, whoever the host is.
CREATE INDEX earning_booked ON earning (booked_at, id);
