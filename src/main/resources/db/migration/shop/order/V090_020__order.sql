CREATE TABLE shop_order
(
  id           uuid PRIMARY KEY,
  buyer_id     uuid        NOT NULL REFERENCES member,
  seller_id    uuid        NOT NULL REFERENCES member,
  -- Of the drop that it is of; null for goods.
  sale_id      uuid REFERENCES limited_sale,
  -- The how manieth order of its sale it is.
  rank         int,
  title        text        NOT NULL,
  cover_id     uuid REFERENCES photo,
  status       text        NOT NULL,
  total        bigint      NOT NULL CHECK (total > 0),
  placed_at    timestamptz NOT NULL,
  due_at       timestamptz,
  paying_since timestamptz,
  version      int         NOT NULL,
  CHECK ((sale_id IS NULL) = (rank IS NULL)),
  CHECK ((status = 'HELD') = (due_at IS NOT NULL)),
  CONSTRAINT shop_order_one_per_rank UNIQUE (sale_id, rank)
);
CREATE INDEX ON shop_order (buyer_id, placed_at, id);
CREATE INDEX ON shop_order (seller_id, placed_at, id);
CREATE INDEX ON shop_order (sale_id, placed_at, id);
CREATE INDEX ON shop_order (due_at) WHERE status = 'HELD';
CREATE INDEX ON shop_order (sale_id, buyer_id) WHERE status = 'HELD';
CREATE INDEX ON shop_order (cover_id);

CREATE TABLE shop_order_line
(
  id        uuid PRIMARY KEY,
  order_id  uuid   NOT NULL REFERENCES shop_order,
  position  int    NOT NULL,
  stock_id  uuid   NOT NULL REFERENCES stock,
  title     text   NOT NULL,
  variant   text   NOT NULL,
  price     bigint NOT NULL CHECK (price > 0),
  quantity  int    NOT NULL CHECK (quantity > 0),
  cancelled int    NOT NULL DEFAULT 0 CHECK (cancelled BETWEEN 0 AND quantity)
);
CREATE INDEX ON shop_order_line (order_id);
CREATE INDEX ON shop_order_line (stock_id);

CREATE TABLE shop_order_log
(
  id        uuid PRIMARY KEY,
  order_id  uuid        NOT NULL REFERENCES shop_order,
  at        timestamptz NOT NULL,
  actor     text        NOT NULL,
  actor_id  uuid REFERENCES member,
  step      text,
  to_status text        NOT NULL,
  reason    text        NOT NULL CHECK (length(reason) <= 500)
);
CREATE INDEX ON shop_order_log (order_id);

CREATE TABLE shop_order_answer
(
  order_id uuid NOT NULL REFERENCES shop_order,
  position int  NOT NULL,
  question text NOT NULL,
  answer   text NOT NULL CHECK (length(answer) <= 500),
  PRIMARY KEY (order_id, position)
);

CREATE TABLE shop_order_address
(
  order_id  uuid PRIMARY KEY REFERENCES shop_order,
  recipient text NOT NULL,
  phone     text NOT NULL,
  postcode  text NOT NULL,
  road      text NOT NULL,
  detail    text NOT NULL
);

-- What was wanted and not had, and why: written down after the transaction in which it was tried.
CREATE TABLE failed_order
(
  id       uuid PRIMARY KEY,
  buyer_id uuid        NOT NULL REFERENCES member,
  item_id  uuid        NOT NULL,
  reason   text        NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX ON failed_order (at, id);
