-- What each side may still write: asked on every home page of a member.
CREATE INDEX ON review_exchange (guest_id, closes_at) WHERE revealed_at IS NULL;
CREATE INDEX ON review_exchange (host_id, closes_at) WHERE revealed_at IS NULL;
