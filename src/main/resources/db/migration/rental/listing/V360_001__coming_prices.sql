-- The days of a listing with a price of their own that are not over by a day: for whoever shows or finds listings by what they cost.
CREATE FUNCTION coming_prices(listing uuid, today date) RETURNS TABLE (from_day date, to_day date, price bigint)
  LANGUAGE sql STABLE AS
$$ SELECT p.from_day, p.to_day, p.price FROM listing_special_price p WHERE p.listing_id = listing AND p.to_day > today $$;
