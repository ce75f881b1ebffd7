CREATE TABLE member
(
  id                 uuid PRIMARY KEY,
  email              text        NOT NULL UNIQUE CHECK (email = lower(email)),
  -- Null while the sign-up that won the address still hashes, and for members who sign in by a provider only.
  password_hash      text,
  nickname           text        NOT NULL,
  introduction       text        NOT NULL DEFAULT '',
  region             text,
  photo_id           uuid,
  admin              boolean     NOT NULL DEFAULT false,
  language           text        NOT NULL DEFAULT 'ko',
  email_confirmed_at timestamptz,
  created_at         timestamptz NOT NULL
);

CREATE TABLE social_account
(
  provider  text        NOT NULL,
  subject   text        NOT NULL,
  member_id uuid        NOT NULL REFERENCES member,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (provider, subject)
);
CREATE INDEX ON social_account (member_id);

-- Links sent by mail. Only the token's hash is kept: who reads the table cannot use them.
CREATE TABLE mail_link
(
  token_hash bytea PRIMARY KEY,
  member_id  uuid        NOT NULL REFERENCES member,
  purpose    text        NOT NULL CHECK (purpose IN ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX ON mail_link (member_id, purpose);
