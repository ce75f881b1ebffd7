-- Browsers in which a member wants to be told while no page is open.
CREATE TABLE push_subscription
(
  endpoint  text PRIMARY KEY CHECK (length(endpoint) <= 2000),
  member_id uuid        NOT NULL REFERENCES member,
  key       bytea       NOT NULL CHECK (length(key) = 65),
  secret    bytea       NOT NULL CHECK (length(secret) = 16),
  language  text        NOT NULL,
  -- Whose end ends it: a name of the session that does not give it away.
  session   text        NOT NULL,
  since     timestamptz NOT NULL
);
CREATE INDEX ON push_subscription (member_id);
CREATE INDEX ON push_subscription (session);

ALTER TABLE notification_choice ADD COLUMN push boolean NOT NULL DEFAULT true;
