CREATE TABLE coupon
(
  -- How many are left is the stock of this id.
  id         uuid PRIMARY KEY REFERENCES stock,
  seller_id  uuid        NOT NULL REFERENCES member,
  name       text        NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  percent    int         NOT NULL CHECK (percent BETWEEN 0 AND 90),
  won        bigint      NOT NULL CHECK (won >= 0),
  minimum    bigint      NOT NULL CHECK (minimum >= 0),
  until      timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK ((percent > 0) <> (won > 0))
);
CREATE INDEX ON coupon (until, id);
CREATE INDEX ON coupon (seller_id, until);

CREATE TABLE coupon_claim
(
  coupon_id  uuid        NOT NULL REFERENCES coupon,
  member_id  uuid        NOT NULL REFERENCES member,
  claimed_at timestamptz NOT NULL,
  -- The order that it is used for; null while it can be used.
  order_id   uuid REFERENCES shop_order DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT coupon_claim_one_each PRIMARY KEY (coupon_id, member_id)
);
CREATE INDEX ON coupon_claim (member_id);
CREATE INDEX ON coupon_claim (order_id) WHERE order_id IS NOT NULL;
