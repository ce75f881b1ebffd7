-- Whether somebody uses a listing, or will, is asked while it is locked.
CREATE INDEX ON reservation (listing_id) WHERE status IN ('REQUESTED', 'APPROVED', 'PAID', 'HANDED_OVER');
