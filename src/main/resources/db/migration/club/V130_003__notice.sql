-- What who runs a club tells those in it.
CREATE TABLE club_notice
(
  id         uuid PRIMARY KEY,
  club_id    uuid        NOT NULL REFERENCES club,
  author_id  uuid        NOT NULL REFERENCES member,
  title      text        NOT NULL CHECK (char_length(title) BETWEEN 2 AND 80),
  text       text        NOT NULL CHECK (char_length(text) <= 4000),
  written_at timestamptz NOT NULL,
  version    int         NOT NULL DEFAULT 1,
  -- How operators keep it from others; null when they do not.
  withheld   text CHECK (withheld IN ('HIDDEN', 'REMOVED'))
);
CREATE INDEX ON club_notice (club_id, written_at, id);

CREATE TABLE club_notice_photo
(
  notice_id uuid NOT NULL REFERENCES club_notice ON DELETE CASCADE,
  position  int  NOT NULL,
  photo_id  uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (notice_id, position)
);
CREATE INDEX ON club_notice_photo (photo_id);
