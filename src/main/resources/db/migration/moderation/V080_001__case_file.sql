-- All that is said against one thing, until it is decided; what is said later opens another.
CREATE TABLE case_file
(
  id         uuid PRIMARY KEY,
  kind       text        NOT NULL CHECK (kind ~ '^[a-z-]{2,20}$'),
  thing      text        NOT NULL CHECK (char_length(thing) BETWEEN 1 AND 40),
  owner_id   uuid REFERENCES member,
  title      text        NOT NULL,
  status     text        NOT NULL CHECK (status IN ('OPEN', 'PROPOSED', 'DECIDED')),
  weight     int         NOT NULL CHECK (weight > 0),
  opened_at  timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  decided_at timestamptz,
  CHECK ((status = 'DECIDED') = (decided_at IS NOT NULL))
);
CREATE UNIQUE INDEX case_open_once ON case_file (kind, thing) WHERE status <> 'DECIDED';
CREATE INDEX ON case_file (due_at, id) WHERE status <> 'DECIDED';
CREATE INDEX ON case_file (decided_at DESC, id DESC) WHERE status = 'DECIDED';
CREATE INDEX ON case_file (owner_id, opened_at DESC);

CREATE TABLE case_claim
(
  case_id     uuid        NOT NULL REFERENCES case_file,
  operator_id uuid        NOT NULL REFERENCES member,
  claimed_at  timestamptz NOT NULL,
  CONSTRAINT case_claimed_once PRIMARY KEY (case_id)
);
CREATE INDEX ON case_claim (operator_id);

CREATE TABLE case_note
(
  id          uuid PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES case_file,
  operator_id uuid        NOT NULL REFERENCES member,
  text        text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 1000),
  noted_at    timestamptz NOT NULL
);
CREATE INDEX ON case_note (case_id, id);

-- What was reported is kept as it was then.
CREATE TABLE report
(
  id          uuid PRIMARY KEY,
  receipt     text        NOT NULL UNIQUE,
  case_id     uuid        NOT NULL REFERENCES case_file,
  reporter_id uuid        NOT NULL REFERENCES member,
  kind        text        NOT NULL,
  thing       text        NOT NULL,
  rule        text        NOT NULL,
  text        text        NOT NULL CHECK (char_length(text) <= 1000),
  weight      int         NOT NULL CHECK (weight > 0),
  reported_at timestamptz NOT NULL,
  title       text        NOT NULL,
  content     text        NOT NULL,
  outcome     text CHECK (outcome IN ('UPHELD', 'DISMISSED')),
  answered_at timestamptz,
  CONSTRAINT report_once UNIQUE (reporter_id, kind, thing),
  CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
CREATE INDEX ON report (case_id);
CREATE INDEX ON report (reporter_id, reported_at DESC, id DESC);

CREATE TABLE report_evidence
(
  report_id uuid NOT NULL REFERENCES report,
  photo_id  uuid NOT NULL,
  position  int  NOT NULL,
  PRIMARY KEY (report_id, position)
);
CREATE INDEX ON report_evidence (photo_id);

CREATE TABLE report_photo
(
  report_id uuid NOT NULL REFERENCES report,
  photo_id  uuid NOT NULL,
  position  int  NOT NULL,
  PRIMARY KEY (report_id, position)
);
CREATE INDEX ON report_photo (photo_id);

-- The last step is taken by two.
CREATE TABLE decision
(
  id          uuid PRIMARY KEY,
  case_id     uuid        NOT NULL REFERENCES case_file,
  operator_id uuid        NOT NULL REFERENCES member,
  measure     text        NOT NULL CHECK (measure IN ('DISMISS', 'WARN', 'HIDE', 'REMOVE', 'SUSPEND', 'BAN')),
  rule        text        NOT NULL,
  text        text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 1000),
  days        int CHECK (days BETWEEN 1 AND 365),
  decided_at  timestamptz NOT NULL,
  second_id   uuid REFERENCES member,
  seconded_at timestamptz,
  undone_at   timestamptz,
  undone_by   uuid REFERENCES member,
  undone_text text,
  CONSTRAINT decision_by_two CHECK (second_id <> operator_id),
  CHECK ((measure = 'SUSPEND') = (days IS NOT NULL)),
  CHECK (second_id IS NULL OR measure = 'BAN'),
  CHECK ((second_id IS NULL) = (seconded_at IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX decision_standing_once ON decision (case_id) WHERE undone_at IS NULL;
CREATE INDEX ON decision (case_id, id);
