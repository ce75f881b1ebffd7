-- What the reviews that everyone can read come to: their number and the sum of their stars.
ALTER TABLE listing
  ADD COLUMN rating_count int    NOT NULL DEFAULT 0,
  ADD COLUMN rating_sum   bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT listing_rating CHECK (rating_sum BETWEEN rating_count AND 5 * rating_count);
