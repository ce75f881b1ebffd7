-- Seats that the partner set for this slot alone stay when the program changes.
ALTER TABLE slot ADD COLUMN own_capacity boolean NOT NULL DEFAULT false;

-- Reminders and what has begun are looked for by time.
CREATE INDEX slot_open_by_time ON slot (begins_at) WHERE status = 'OPEN';
