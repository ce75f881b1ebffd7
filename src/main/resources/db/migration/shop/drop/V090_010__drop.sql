-- Something of which there are so many, sold from one moment on to who comes first.
CREATE TABLE shop_drop
(
  id         uuid PRIMARY KEY REFERENCES limited_sale,
  seller_id  uuid        NOT NULL REFERENCES member,
  title      text        NOT NULL CHECK (length(title) BETWEEN 2 AND 80),
  text       text        NOT NULL CHECK (length(text) <= 4000),
  per_member int         NOT NULL CHECK (per_member BETWEEN 1 AND 100),
  opens_at   timestamptz NOT NULL,
  closes_at  timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  version    int         NOT NULL DEFAULT 0,
  CHECK (closes_at > opens_at)
);
CREATE INDEX ON shop_drop (opens_at, id);
CREATE INDEX ON shop_drop (seller_id, opens_at, id);

CREATE TABLE drop_photo
(
  drop_id  uuid NOT NULL REFERENCES shop_drop,
  position int  NOT NULL,
  photo_id uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (drop_id, position)
);
CREATE INDEX ON drop_photo (photo_id);

CREATE TABLE drop_variant
(
  id       uuid PRIMARY KEY REFERENCES stock,
  drop_id  uuid   NOT NULL REFERENCES shop_drop,
  position int    NOT NULL,
  name     text   NOT NULL CHECK (length(name) <= 60),
  price    bigint NOT NULL CHECK (price BETWEEN 100 AND 100000000),
  UNIQUE (drop_id, position)
);

CREATE TABLE drop_question
(
  id       uuid PRIMARY KEY,
  drop_id  uuid    NOT NULL REFERENCES shop_drop,
  position int     NOT NULL,
  text     text    NOT NULL CHECK (length(text) <= 200),
  required boolean NOT NULL,
  -- What can be chosen of; none for an answer in the buyer's own words.
  choices  text[]  NOT NULL,
  UNIQUE (drop_id, position)
);
