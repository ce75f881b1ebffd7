-- What the events of a foreign calendar are called that could not be understood; they take no days.
ALTER TABLE foreign_calendar
  ADD COLUMN unreadable text[] NOT NULL DEFAULT '{}';
