-- What was asked for today, for operators.
CREATE INDEX reservation_by_day ON reservation (requested_at);
