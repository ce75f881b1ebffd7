-- Days with a price of their own: a season, a weekend, one day. Of two that overlap nobody could say which one counts.
CREATE TABLE listing_special_price
(
  listing_id uuid   NOT NULL REFERENCES listing,
  from_day   date   NOT NULL,
  to_day     date   NOT NULL,
  -- For one unit and one day, in won.
  price      bigint NOT NULL CHECK (price BETWEEN 1000 AND 10000000),
  PRIMARY KEY (listing_id, from_day),
  CHECK (from_day < to_day),
  CONSTRAINT special_prices_apart EXCLUDE USING gist (listing_id WITH =, daterange(from_day, to_day) WITH &&)
);
