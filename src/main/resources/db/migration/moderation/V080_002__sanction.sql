-- A letter to a member: what was decided about a thing of theirs, or about them.
CREATE TABLE sanction
(
  id          uuid PRIMARY KEY,
  decision_id uuid UNIQUE REFERENCES decision,
  member_id   uuid REFERENCES member,
  imposed_by  uuid REFERENCES member,
  second_id   uuid REFERENCES member,
  measure     text        NOT NULL CHECK (measure IN ('WARN', 'HIDE', 'REMOVE', 'SUSPEND', 'BAN')),
  rule        text        NOT NULL,
  text        text        NOT NULL CHECK (char_length(text) <= 1000),
  kind        text        NOT NULL,
  thing       text        NOT NULL,
  title       text        NOT NULL,
  begins_at   timestamptz NOT NULL,
  ends_at     timestamptz,
  lifted_at   timestamptz,
  lifted_by   uuid REFERENCES member,
  CHECK (ends_at IS NULL OR measure = 'SUSPEND'),
  CHECK (ends_at > begins_at),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX ON sanction (member_id, begins_at DESC, id DESC);
CREATE INDEX ON sanction (kind, thing);

CREATE TABLE appeal
(
  sanction_id uuid        NOT NULL REFERENCES sanction,
  appealed_at timestamptz NOT NULL,
  answered_by uuid REFERENCES member,
  answered_at timestamptz,
  overturned  boolean,
  CONSTRAINT appeal_once PRIMARY KEY (sanction_id),
  CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
  CHECK ((answered_by IS NULL) = (overturned IS NULL))
);
CREATE INDEX ON appeal (appealed_at, sanction_id) WHERE answered_at IS NULL;
CREATE INDEX ON appeal (answered_at DESC, sanction_id DESC) WHERE answered_at IS NOT NULL;

CREATE TABLE appeal_post
(
  id          uuid PRIMARY KEY,
  sanction_id uuid        NOT NULL REFERENCES appeal,
  author_id   uuid        NOT NULL REFERENCES member,
  operator    boolean     NOT NULL,
  text        text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 2000),
  posted_at   timestamptz NOT NULL
);
CREATE INDEX ON appeal_post (sanction_id, id);
