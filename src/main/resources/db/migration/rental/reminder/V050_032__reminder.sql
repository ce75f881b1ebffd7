-- Who was reminded of what: of each day once, whatever becomes of the mail server.
CREATE TABLE reminder
(
  reservation_id uuid        NOT NULL REFERENCES reservation,
  member_id      uuid        NOT NULL REFERENCES member,
  kind           text        NOT NULL CHECK (kind IN ('HAND_OVER', 'RETURN', 'OVERDUE')),
  -- The day of the hand-over or the return, which an extension moves.
  day            date        NOT NULL,
  reminded_at    timestamptz NOT NULL,
  PRIMARY KEY (reservation_id, member_id, kind, day)
);
