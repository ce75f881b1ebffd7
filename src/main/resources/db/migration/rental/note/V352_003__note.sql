-- What a host writes down about a reservation for themselves.
CREATE TABLE reservation_note
(
  reservation_id uuid PRIMARY KEY REFERENCES reservation,
  text           text        NOT NULL CHECK (length(text) <= 1000),
  written_at     timestamptz NOT NULL
);
