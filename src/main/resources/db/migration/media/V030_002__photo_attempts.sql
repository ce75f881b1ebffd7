-- How often rendering was begun: a picture that takes the process down with it is not tried for ever.
ALTER TABLE photo ADD COLUMN attempts int NOT NULL DEFAULT 0;
CREATE INDEX ON photo (created_at) WHERE status = 'RECEIVED';
