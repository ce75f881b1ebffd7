-- The operators' list, the newest first.
CREATE INDEX ON inquiry (opened_at DESC, id DESC);
