-- What is taught at a centre.
CREATE TABLE program
(
  id                  uuid PRIMARY KEY,
  center_id           uuid        NOT NULL REFERENCES center,
  name                text        NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  kind                text        NOT NULL,
  level               text        NOT NULL,
  coach               text        NOT NULL CHECK (length(coach) <= 40),
  text                text        NOT NULL CHECK (length(text) <= 2000),
  bring               text        NOT NULL CHECK (length(bring) <= 300),
  -- Passes for one seat.
  price               int         NOT NULL CHECK (price BETWEEN 1 AND 300),
  capacity            int         NOT NULL CHECK (capacity BETWEEN 1 AND 300),
  minutes             int         NOT NULL CHECK (minutes BETWEEN 10 AND 480),
  -- Until so long before it begins a seat can be given back for nothing.
  free_cancel_minutes int         NOT NULL CHECK (free_cancel_minutes BETWEEN 0 AND 10080),
  on_offer            boolean     NOT NULL,
  created_at          timestamptz NOT NULL,
  version             int         NOT NULL DEFAULT 0
);
CREATE INDEX ON program (center_id, created_at, id);

-- When it takes place every week, in Seoul's time.
CREATE TABLE weekly_pattern
(
  id            uuid PRIMARY KEY,
  program_id    uuid     NOT NULL REFERENCES program,
  -- As ISO 8601 counts: Monday is 1.
  weekday       smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  -- Minutes after midnight.
  starts        int      NOT NULL CHECK (starts BETWEEN 0 AND 1439),
  minutes       int      NOT NULL,
  from_day      date     NOT NULL,
  -- The last day; null for good.
  until_day     date,
  CHECK (until_day >= from_day),
  CONSTRAINT weekly_pattern_no_overlap EXCLUDE USING gist (
    program_id WITH =, weekday WITH =, daterange(from_day, until_day, '[]') WITH &&, int4range(starts, starts + minutes) WITH &&)
);
CREATE INDEX ON weekly_pattern (program_id);
