-- How many wait is counted for those who watch Madang from outside, among ever more that are over.
CREATE INDEX registration_waiting ON registration (slot_id) WHERE status = 'WAITING';
