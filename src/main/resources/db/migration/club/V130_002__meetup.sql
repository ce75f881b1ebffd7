-- When and where a club meets.
CREATE TABLE meetup
(
  id                uuid PRIMARY KEY,
  club_id           uuid        NOT NULL REFERENCES club,
  -- The same for those of every week; null for a single one.
  series_id         uuid,
  title             text        NOT NULL CHECK (char_length(title) BETWEEN 2 AND 60),
  text              text        NOT NULL CHECK (char_length(text) <= 2000),
  place             text        NOT NULL CHECK (char_length(place) BETWEEN 1 AND 100),
  -- By which maps find it; empty where the place's name does.
  address           text        NOT NULL CHECK (char_length(address) <= 200),
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  capacity          int         NOT NULL CHECK (capacity BETWEEN 1 AND 500),
  -- Taken by one conditional statement.
  coming            int         NOT NULL DEFAULT 0,
  version           int         NOT NULL DEFAULT 1,
  planned_by        uuid        NOT NULL REFERENCES member,
  called_off_at     timestamptz,
  called_off_reason text        NOT NULL DEFAULT '' CHECK (char_length(called_off_reason) <= 300),
  reminded_at       timestamptz,
  CHECK (ends_at > starts_at),
  CONSTRAINT meetup_never_overfull CHECK (coming BETWEEN 0 AND capacity)
);
CREATE INDEX ON meetup (club_id, starts_at, id);
CREATE INDEX ON meetup (series_id, starts_at) WHERE series_id IS NOT NULL;
CREATE INDEX ON meetup (starts_at) WHERE reminded_at IS NULL AND called_off_at IS NULL;

CREATE TABLE meetup_answer
(
  meetup_id   uuid        NOT NULL REFERENCES meetup,
  member_id   uuid        NOT NULL REFERENCES member,
  -- WAITING would come, had there been a place.
  answer      text        NOT NULL CHECK (answer IN ('COMING', 'WAITING', 'MAYBE', 'NOT')),
  answered_at timestamptz NOT NULL,
  -- Whether they were there; null while nobody has said so.
  attended    boolean,
  PRIMARY KEY (meetup_id, member_id)
);
CREATE INDEX ON meetup_answer (member_id);
