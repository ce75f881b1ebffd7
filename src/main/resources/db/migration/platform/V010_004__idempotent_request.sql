-- Costly requests that were answered, so that the same one sent again gets the same answer.
CREATE TABLE idempotent_request
(
  member_id    uuid        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  location     text        NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (member_id, key)
);
CREATE INDEX ON idempotent_request (created_at);
