-- What a member means to order; guests have theirs in a cookie.
CREATE TABLE cart_line
(
  member_id  uuid        NOT NULL REFERENCES member,
  variant_id uuid        NOT NULL REFERENCES product_variant,
  quantity   int         NOT NULL CHECK (quantity BETWEEN 1 AND 99),
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (member_id, variant_id)
);
CREATE INDEX ON cart_line (variant_id);
