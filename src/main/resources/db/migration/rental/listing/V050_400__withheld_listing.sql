-- What operators keep from others, or what is its host's who is suspended; it comes back as it was.
ALTER TABLE listing
  ADD COLUMN withheld        text CHECK (withheld IN ('HIDDEN', 'REMOVED')),
  ADD COLUMN host_suspended  boolean NOT NULL DEFAULT false,
  ADD COLUMN comes_back      boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT listing_withheld CHECK (status <> 'PUBLISHED' OR withheld IS NULL AND NOT host_suspended);
