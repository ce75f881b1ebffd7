CREATE TABLE notification
(
  id          uuid PRIMARY KEY,
  member_id   uuid        NOT NULL REFERENCES member,
  kind        text        NOT NULL,
  -- Message key of the sentence, and its words with their types.
  text        text        NOT NULL,
  words       text[]      NOT NULL,
  href        text        NOT NULL CHECK (href LIKE '/%'),
  -- What happened: of one event a member is told once.
  source      text        NOT NULL,
  shown       boolean     NOT NULL,
  told_at     timestamptz NOT NULL,
  read_at     timestamptz,
  -- When the mail is to be sent, or tried again; null for none, and none any more.
  mail_due_at timestamptz,
  mail_tries  int         NOT NULL DEFAULT 0,
  mailed_at   timestamptz,
  CONSTRAINT notification_once UNIQUE (member_id, source)
);
CREATE INDEX ON notification (member_id, told_at DESC, id DESC) WHERE shown;
CREATE INDEX ON notification (member_id) WHERE shown AND read_at IS NULL;
CREATE INDEX ON notification (mail_due_at) WHERE mail_due_at IS NOT NULL;
CREATE INDEX ON notification (told_at);

-- How a member wants to be told of a kind; without a row by all channels.
CREATE TABLE notification_choice
(
  member_id uuid    NOT NULL REFERENCES member,
  kind      text    NOT NULL,
  page      boolean NOT NULL,
  mail      boolean NOT NULL,
  PRIMARY KEY (member_id, kind)
);

-- Of a day in Seoul, also over midnight: mails wait for its end.
CREATE TABLE quiet_hours
(
  member_id uuid PRIMARY KEY REFERENCES member,
  begins    time NOT NULL,
  ends      time NOT NULL,
  CHECK (begins <> ends)
);
