-- People who do a hobby together.
CREATE TABLE club
(
  id         uuid PRIMARY KEY,
  name       text             NOT NULL CHECK (char_length(name) BETWEEN 2 AND 40),
  text       text             NOT NULL CHECK (char_length(text) <= 4000),
  -- Code of a first-level category.
  interest   text             NOT NULL,
  -- Code of where it is at home, and the middle of it.
  region     text             NOT NULL,
  lat        double precision NOT NULL,
  lng        double precision NOT NULL,
  joining    text             NOT NULL CHECK (joining IN ('OPEN', 'APPROVAL')),
  -- What the leader wants to know of who asks to join.
  questions  text[]           NOT NULL CHECK (cardinality(questions) <= 3),
  cover_id   uuid REFERENCES photo,
  -- Its chat.
  room_id    uuid             NOT NULL REFERENCES chat_room,
  version    int              NOT NULL DEFAULT 1,
  founded_at timestamptz      NOT NULL,
  closed_at  timestamptz,
  -- How operators keep it from others; null when they do not.
  withheld   text CHECK (withheld IN ('HIDDEN', 'REMOVED'))
);
CREATE INDEX ON club (founded_at, id) WHERE closed_at IS NULL AND withheld IS NULL;
CREATE INDEX ON club (interest, founded_at, id) WHERE closed_at IS NULL AND withheld IS NULL;
CREATE INDEX ON club (cover_id);

-- How many are in it: taken by one conditional statement, and never more than there is room for.
CREATE TABLE club_roll
(
  club_id  uuid PRIMARY KEY REFERENCES club,
  capacity int NOT NULL CHECK (capacity BETWEEN 2 AND 500),
  members  int NOT NULL CHECK (members >= 0),
  CONSTRAINT club_never_overfull CHECK (members <= capacity)
);

CREATE TABLE club_membership
(
  club_id   uuid        NOT NULL REFERENCES club,
  member_id uuid        NOT NULL REFERENCES member,
  role      text        NOT NULL CHECK (role IN ('LEADER', 'MANAGER', 'MEMBER')),
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (club_id, member_id)
);
CREATE INDEX ON club_membership (member_id);
CREATE UNIQUE INDEX club_has_one_leader ON club_membership (club_id) WHERE role = 'LEADER';

CREATE TABLE club_application
(
  id            uuid PRIMARY KEY,
  club_id       uuid        NOT NULL REFERENCES club,
  member_id     uuid        NOT NULL REFERENCES member,
  -- To the questions, in their order; what was asked stands beside, since questions change.
  questions     text[]      NOT NULL,
  answers       text[]      NOT NULL,
  -- ASKED waits for an answer, WAITING for a place.
  state         text        NOT NULL CHECK (state IN ('ASKED', 'WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
  asked_at      timestamptz NOT NULL,
  waiting_since timestamptz,
  answered_at   timestamptz,
  answered_by   uuid REFERENCES member,
  note          text        NOT NULL DEFAULT '' CHECK (char_length(note) <= 500),
  CHECK (cardinality(questions) = cardinality(answers)),
  CHECK ((state = 'WAITING') <= (waiting_since IS NOT NULL))
);
CREATE UNIQUE INDEX club_application_once ON club_application (club_id, member_id) WHERE state IN ('ASKED', 'WAITING');
CREATE INDEX ON club_application (club_id, asked_at, id) WHERE state = 'ASKED';
CREATE INDEX ON club_application (club_id, waiting_since, id) WHERE state = 'WAITING';
CREATE INDEX ON club_application (member_id);

-- Who was asked to go does not come back by themselves.
CREATE TABLE club_removal
(
  club_id    uuid        NOT NULL REFERENCES club,
  member_id  uuid        NOT NULL REFERENCES member,
  removed_at timestamptz NOT NULL,
  PRIMARY KEY (club_id, member_id)
);

-- Who changed what. Never changed itself.
CREATE TABLE club_log
(
  id        uuid PRIMARY KEY,
  club_id   uuid        NOT NULL REFERENCES club,
  at        timestamptz NOT NULL,
  -- Whose doing it was; null when the clock or a free place did it.
  actor_id  uuid REFERENCES member,
  act       text        NOT NULL,
  -- Whom it was done to; null when it was the club.
  member_id uuid REFERENCES member,
  words     text        NOT NULL DEFAULT ''
);
CREATE INDEX ON club_log (club_id, at, id);
