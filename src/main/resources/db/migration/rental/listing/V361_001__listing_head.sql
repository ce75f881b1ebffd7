-- What others show of a listing beside rows of their own: behind it the listing's columns can move without them.
CREATE VIEW listing_head AS SELECT id, host_id, title, status, cover_id, place FROM listing;
