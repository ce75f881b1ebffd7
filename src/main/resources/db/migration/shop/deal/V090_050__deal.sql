-- Some units of goods at a price of their own between two instants. They are set aside from the goods' stock; what nobody has
-- when it closes goes back into it.
CREATE TABLE shop_deal
(
  id         uuid PRIMARY KEY REFERENCES stock REFERENCES limited_sale,
  variant_id uuid        NOT NULL REFERENCES product_variant,
  seller_id  uuid        NOT NULL REFERENCES member,
  price      bigint      NOT NULL CHECK (price BETWEEN 100 AND 100000000),
  per_member int         NOT NULL CHECK (per_member BETWEEN 1 AND 100),
  opens_at   timestamptz NOT NULL,
  closes_at  timestamptz NOT NULL,
  -- As far as the job has moved it on; what holds at a moment is said by the clock.
  status     text        NOT NULL,
  created_at timestamptz NOT NULL,
  CHECK (closes_at > opens_at)
);
CREATE INDEX ON shop_deal (opens_at, id);
CREATE INDEX ON shop_deal (closes_at);
CREATE INDEX ON shop_deal (seller_id, opens_at, id);
CREATE INDEX ON shop_deal (variant_id);
CREATE INDEX ON shop_deal (opens_at) WHERE status = 'UPCOMING';
CREATE INDEX ON shop_deal (closes_at) WHERE status <> 'CLOSED';
