-- What was spent in a day.
CREATE INDEX registration_spent ON registration (spent_at, id) WHERE spent_at IS NOT NULL;
