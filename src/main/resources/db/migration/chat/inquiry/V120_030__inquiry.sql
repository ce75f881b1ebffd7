-- Since when nothing can be said in a room any more.
ALTER TABLE chat_room ADD COLUMN closed_at timestamptz;

-- What a member asks the operators; question and answers are what is said in its room.
CREATE TABLE inquiry
(
  id        uuid PRIMARY KEY,
  member_id uuid        NOT NULL REFERENCES member,
  room_id   uuid        NOT NULL UNIQUE REFERENCES chat_room,
  topic     text        NOT NULL CHECK (topic IN ('RENTAL', 'PAYMENT', 'ACCOUNT', 'SAFETY', 'OTHER')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text CHECK (closed_by IN ('MEMBER', 'OPERATOR', 'SYSTEM')),
  stars     int CHECK (stars BETWEEN 1 AND 5),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK (stars IS NULL OR closed_at IS NOT NULL)
);
-- One open at a time: who comes back is led into it.
CREATE UNIQUE INDEX inquiry_open_once ON inquiry (member_id) WHERE closed_at IS NULL;
CREATE INDEX ON inquiry (member_id, id DESC);
CREATE INDEX ON inquiry (opened_at) WHERE closed_at IS NULL;

-- The operator who answers an inquiry: of all who want to, one.
CREATE TABLE inquiry_claim
(
  inquiry_id  uuid        NOT NULL REFERENCES inquiry,
  operator_id uuid        NOT NULL REFERENCES member,
  claimed_at  timestamptz NOT NULL,
  CONSTRAINT inquiry_claimed_once PRIMARY KEY (inquiry_id)
);
CREATE INDEX ON inquiry_claim (operator_id);
