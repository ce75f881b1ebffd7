-- What operators tell everybody about the service.
CREATE TABLE service_notice
(
  id          uuid PRIMARY KEY,
  title_ko    text        NOT NULL CHECK (char_length(title_ko) BETWEEN 2 AND 80),
  title_en    text        NOT NULL CHECK (char_length(title_en) BETWEEN 2 AND 80),
  text_ko     text        NOT NULL CHECK (char_length(text_ko) BETWEEN 2 AND 4000),
  text_en     text        NOT NULL CHECK (char_length(text_en) BETWEEN 2 AND 4000),
  shown_from  timestamptz NOT NULL,
  -- Null until an operator ends it. One that was ended before it began was never shown.
  shown_until timestamptz,
  -- Whether it also stands as a band on every page.
  band        boolean     NOT NULL,
  version     int         NOT NULL DEFAULT 1,
  CHECK (shown_until >= shown_from)
);
CREATE INDEX ON service_notice (shown_from, id);
