-- Whether the host wants to be asked before a running rental is extended, and what they said. Instances of the version before ask
-- nobody, and take what is held for granted.
ALTER TABLE listing ADD COLUMN approves_extensions boolean NOT NULL DEFAULT false;

ALTER TABLE extension
  ADD COLUMN approval         text CHECK (approval IN ('AWAITED', 'GRANTED', 'DECLINED')),
  ADD COLUMN declined_because text;
