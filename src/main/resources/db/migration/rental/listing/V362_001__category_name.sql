-- What operators call categories of gear otherwise than their file does, and into which nothing new is put.
CREATE TABLE category_name
(
  code   text PRIMARY KEY CHECK (code ~ '^[a-z-]{2,40}$'),
  ko     text    NOT NULL CHECK (char_length(ko) BETWEEN 1 AND 30),
  en     text    NOT NULL CHECK (char_length(en) BETWEEN 1 AND 40),
  closed boolean NOT NULL
);
