-- Under which secret address a member's calendar is read by other programs.
CREATE TABLE member_calendar_feed
(
  member_id    uuid PRIMARY KEY REFERENCES member,
  token        text        NOT NULL UNIQUE,
  -- What was handed out last, and since when.
  content_hash bytea,
  changed_at   timestamptz NOT NULL
);
