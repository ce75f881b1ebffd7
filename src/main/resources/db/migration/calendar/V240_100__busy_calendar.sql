-- Calendars that members keep elsewhere: when they are busy, never with what.
CREATE TABLE busy_calendar
(
  id            uuid PRIMARY KEY,
  member_id     uuid        NOT NULL REFERENCES member,
  name          text        NOT NULL CHECK (length(name) <= 300),
  address       text        NOT NULL,
  added_at      timestamptz NOT NULL,
  -- When its server was asked last, and what kept it from being read; null when nothing did.
  tried_at      timestamptz NOT NULL,
  problem       text,
  -- When it was read or found unchanged last, and when its events were last read in full.
  read_at       timestamptz,
  full_read_at  timestamptz,
  -- As its server said them, to be told what is known already.
  etag          text,
  last_modified text,
  -- How many of its events could not be understood.
  unreadable    int         NOT NULL DEFAULT 0,
  UNIQUE (member_id, address)
);
CREATE INDEX busy_calendar_due ON busy_calendar (tried_at, id);

CREATE TABLE busy_time
(
  calendar_id uuid        NOT NULL REFERENCES busy_calendar ON DELETE CASCADE,
  number      int         NOT NULL,
  from_at     timestamptz NOT NULL,
  to_at       timestamptz NOT NULL CHECK (to_at >= from_at),
  whole_days  boolean     NOT NULL,
  PRIMARY KEY (calendar_id, number)
);
CREATE INDEX busy_time_by_time ON busy_time (calendar_id, from_at);
