-- What a member asked to be given: all that is kept of them, as a file that is gone after a week.
CREATE TABLE data_copy
(
  id         uuid PRIMARY KEY,
  member_id  uuid        NOT NULL REFERENCES member,
  status     text        NOT NULL CHECK (status IN ('ASKED', 'MAKING', 'READY', 'FAILED')),
  asked_at   timestamptz NOT NULL,
  -- How far it is: parts that are done, of how many.
  done       int         NOT NULL DEFAULT 0,
  parts      int         NOT NULL DEFAULT 0,
  -- How often it was begun.
  tries      int         NOT NULL DEFAULT 0,
  bytes      bigint,
  expires_at timestamptz,
  CHECK ((status = 'READY') = (bytes IS NOT NULL)),
  CHECK ((status = 'READY') = (expires_at IS NOT NULL))
);
CREATE INDEX ON data_copy (member_id, id DESC);
-- One at a time.
CREATE UNIQUE INDEX data_copy_under_way_once ON data_copy (member_id) WHERE status IN ('ASKED', 'MAKING');
CREATE INDEX data_copy_under_way ON data_copy (asked_at) WHERE status IN ('ASKED', 'MAKING');
CREATE INDEX ON data_copy (expires_at) WHERE expires_at IS NOT NULL;
