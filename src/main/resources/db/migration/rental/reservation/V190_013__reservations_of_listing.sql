-- Operators find the reservations of a listing, the newest first.
CREATE INDEX reservation_of_listing ON reservation (listing_id, requested_at DESC);
