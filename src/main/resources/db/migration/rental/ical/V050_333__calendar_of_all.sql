-- The taken days of all listings of a host as one calendar: who knows the token may read it.
CREATE TABLE host_calendar_feed
(
  host_id      uuid PRIMARY KEY REFERENCES member,
  token        text        NOT NULL UNIQUE,
  content_hash bytea,
  changed_at   timestamptz NOT NULL
);
