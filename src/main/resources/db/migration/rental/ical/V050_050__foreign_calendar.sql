-- A listing's taken days as a calendar for other programs: who knows the token may read it.
CREATE TABLE calendar_feed
(
  listing_id   uuid PRIMARY KEY REFERENCES listing,
  token        text        NOT NULL UNIQUE,
  -- What was handed out last, and since when it looks so: answers "has it changed?" without comparing days.
  content_hash bytea,
  changed_at   timestamptz NOT NULL
);

-- Calendars kept elsewhere, whose events take days of a listing here.
CREATE TABLE foreign_calendar
(
  id            uuid PRIMARY KEY,
  listing_id    uuid        NOT NULL REFERENCES listing,
  name          text        NOT NULL,
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
  UNIQUE (listing_id, address)
);

CREATE TABLE foreign_event
(
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  calendar_id uuid      NOT NULL REFERENCES foreign_calendar ON DELETE CASCADE,
  days        daterange NOT NULL CHECK (NOT isempty(days)),
  -- The days are reserved here: it blocks none of them.
  clash       boolean   NOT NULL
);
CREATE INDEX ON foreign_event (calendar_id);

-- Days are taken by a reservation, by an event of a foreign calendar, or else blocked by the host.
ALTER TABLE occupancy
  ADD COLUMN foreign_calendar_id uuid REFERENCES foreign_calendar ON DELETE CASCADE,
  ADD CHECK (reservation_id IS NULL OR foreign_calendar_id IS NULL);
CREATE INDEX ON occupancy (foreign_calendar_id) WHERE foreign_calendar_id IS NOT NULL;
