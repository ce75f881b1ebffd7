CREATE TABLE product
(
  id         uuid PRIMARY KEY,
  seller_id  uuid        NOT NULL REFERENCES member,
  theme      text        NOT NULL,
  team       text        NOT NULL CHECK (length(team) <= 40),
  title      text        NOT NULL CHECK (length(title) BETWEEN 2 AND 80),
  text       text        NOT NULL CHECK (length(text) <= 4000),
  on_sale    boolean     NOT NULL,
  likes      int         NOT NULL DEFAULT 0 CHECK (likes >= 0),
  created_at timestamptz NOT NULL,
  version    int         NOT NULL DEFAULT 0
);
CREATE INDEX ON product (created_at, id) WHERE on_sale;
CREATE INDEX ON product (seller_id, created_at, id);
CREATE INDEX ON product (theme, created_at, id) WHERE on_sale;
CREATE INDEX ON product (team) WHERE on_sale;

CREATE TABLE product_photo
(
  product_id uuid NOT NULL REFERENCES product,
  position   int  NOT NULL,
  photo_id   uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (product_id, position)
);
CREATE INDEX ON product_photo (photo_id);

CREATE TABLE product_variant
(
  id         uuid PRIMARY KEY REFERENCES stock,
  product_id uuid    NOT NULL REFERENCES product,
  position   int     NOT NULL,
  name       text    NOT NULL CHECK (length(name) <= 60),
  price      bigint  NOT NULL CHECK (price BETWEEN 100 AND 100000000),
  -- Not sold any more; what was ordered of it stays.
  retired    boolean NOT NULL DEFAULT false
);
CREATE INDEX ON product_variant (product_id, position);

CREATE TABLE product_like
(
  product_id uuid        NOT NULL REFERENCES product,
  member_id  uuid        NOT NULL REFERENCES member,
  at         timestamptz NOT NULL,
  PRIMARY KEY (product_id, member_id)
);
CREATE INDEX ON product_like (member_id, at);
