-- Whose the line is to be that was written down for another, so that lines can put it right.
ALTER TABLE settlement_difference ADD COLUMN account_id uuid, ADD COLUMN payee_id uuid;
-- In the order in which a source says them.
CREATE INDEX settlement_record_in_order ON settlement_record (source, at, key);
DROP INDEX settlement_record_at;
