CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE listing
(
  id                  uuid PRIMARY KEY,
  host_id             uuid        NOT NULL REFERENCES member,
  status              text        NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'PAUSED', 'DELETED')),
  title               text        NOT NULL,
  description         text        NOT NULL,
  category            text        NOT NULL,
  region              text        NOT NULL,
  -- Where it is handed over, in the host's words: shown to the guest once paid; the map shows the point below, rounded.
  place               text        NOT NULL DEFAULT '',
  lat                 double precision NOT NULL,
  lng                 double precision NOT NULL,
  price_per_day       bigint      NOT NULL CHECK (price_per_day BETWEEN 0 AND 10000000),
  weekly_discount     int         NOT NULL DEFAULT 0 CHECK (weekly_discount BETWEEN 0 AND 90),
  deposit             bigint      NOT NULL DEFAULT 0 CHECK (deposit BETWEEN 0 AND 100000000),
  in_person           boolean     NOT NULL,
  parcel              boolean     NOT NULL,
  min_days            int         NOT NULL DEFAULT 1 CHECK (min_days >= 1),
  max_days            int         NOT NULL DEFAULT 30 CHECK (max_days BETWEEN min_days AND 90),
  -- Whole days between asking and the first day of use; 0: today is possible.
  notice_days         int         NOT NULL DEFAULT 0 CHECK (notice_days BETWEEN 0 AND 30),
  cancellation_policy text        NOT NULL CHECK (cancellation_policy IN ('FLEXIBLE', 'MODERATE', 'STRICT')),
  -- The first photo: what cards show without asking for the others.
  cover_id            uuid,
  created_at          timestamptz NOT NULL,
  published_at        timestamptz,
  updated_at          timestamptz NOT NULL,
  version             int         NOT NULL DEFAULT 0,
  CHECK (in_person OR parcel)
);
CREATE INDEX ON listing (host_id, created_at DESC);
CREATE INDEX ON listing (status, published_at DESC);

CREATE TABLE listing_photo
(
  listing_id uuid NOT NULL REFERENCES listing,
  photo_id   uuid NOT NULL REFERENCES photo,
  position   int  NOT NULL,
  PRIMARY KEY (listing_id, position)
);

CREATE TABLE listing_option
(
  id         uuid PRIMARY KEY,
  listing_id uuid    NOT NULL REFERENCES listing,
  position   int     NOT NULL,
  name       text    NOT NULL,
  -- For the whole rental, not by the day.
  price      bigint  NOT NULL CHECK (price BETWEEN 0 AND 10000000),
  deposit    bigint  NOT NULL DEFAULT 0 CHECK (deposit BETWEEN 0 AND 100000000),
  -- Reservations keep what they were asked for; a removed option is only no longer offered.
  offered    boolean NOT NULL DEFAULT true
);
CREATE INDEX ON listing_option (listing_id);

-- One of a listing's equal things: what is really taken.
CREATE TABLE unit
(
  id         uuid PRIMARY KEY,
  listing_id uuid NOT NULL REFERENCES listing,
  number     int  NOT NULL,
  UNIQUE (listing_id, number)
);
