-- What who came to a class says of it: once for each visit, for everybody to read at once.
CREATE TABLE class_review
(
  id              uuid PRIMARY KEY,
  registration_id uuid        NOT NULL UNIQUE REFERENCES registration,
  program_id      uuid        NOT NULL REFERENCES program,
  center_id       uuid        NOT NULL REFERENCES center,
  author_id       uuid        NOT NULL REFERENCES member,
  stars           int         NOT NULL CHECK (stars BETWEEN 1 AND 5),
  text            text        NOT NULL CHECK (length(text) <= 4000),
  written_at      timestamptz NOT NULL,
  reply           text CHECK (length(reply) <= 2000),
  replied_at      timestamptz,
  -- What operators keep from others; its stars do not count meanwhile.
  withheld        boolean     NOT NULL DEFAULT false,
  CHECK ((reply IS NULL) = (replied_at IS NULL))
);
CREATE INDEX class_review_shown ON class_review (center_id, written_at DESC, id DESC) WHERE NOT withheld;
CREATE INDEX class_review_stars ON class_review (center_id, stars) WHERE NOT withheld;
CREATE INDEX class_review_of_author ON class_review (author_id);
-- Visits of which nothing is said yet are looked for by member.
CREATE INDEX registration_attended ON registration (member_id, slot_id) WHERE status = 'ATTENDED';
