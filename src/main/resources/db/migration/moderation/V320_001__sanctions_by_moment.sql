-- The operators' list, the newest first.
CREATE INDEX ON sanction (begins_at DESC, id DESC);
