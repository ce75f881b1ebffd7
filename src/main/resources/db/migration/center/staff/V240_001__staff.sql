-- Who works at a centre besides its partner: a coach sees who comes, a manager also says what is taught and when.
CREATE TABLE center_staff
(
  center_id uuid        NOT NULL REFERENCES center,
  member_id uuid        NOT NULL REFERENCES member,
  role      text        NOT NULL CHECK (role IN ('COACH', 'MANAGER')),
  since     timestamptz NOT NULL,
  PRIMARY KEY (center_id, member_id)
);
CREATE INDEX center_staff_of ON center_staff (member_id);

-- Whoever opens its address while it is open may join; it is used once.
CREATE TABLE center_invitation
(
  id         uuid PRIMARY KEY,
  center_id  uuid        NOT NULL REFERENCES center,
  role       text        NOT NULL CHECK (role IN ('COACH', 'MANAGER')),
  token      text        NOT NULL UNIQUE,
  made_at    timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX center_invitation_of ON center_invitation (center_id, made_at);
