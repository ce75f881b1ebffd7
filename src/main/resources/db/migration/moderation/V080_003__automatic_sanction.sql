-- Of what the rules decided by themselves: so many upheld reports within so many days.
ALTER TABLE sanction
  ADD COLUMN upheld      int CHECK (upheld > 0),
  ADD COLUMN within_days int CHECK (within_days > 0),
  ADD CONSTRAINT sanction_cause CHECK ((decision_id IS NULL) = (upheld IS NOT NULL AND within_days IS NOT NULL));
CREATE INDEX ON sanction (begins_at) WHERE decision_id IS NOT NULL AND lifted_at IS NULL;
