-- Where what comes back goes: said by the seller, or by who answers their orders.
CREATE TABLE shop_order_return_address
(
  order_id  uuid PRIMARY KEY REFERENCES shop_order,
  by_id     uuid NOT NULL REFERENCES member,
  recipient text NOT NULL,
  phone     text NOT NULL,
  postcode  text NOT NULL,
  road      text NOT NULL,
  detail    text NOT NULL
);
CREATE INDEX ON shop_order_return_address (by_id);

-- The parcel in which it comes back; null until it is sent.
ALTER TABLE shop_order
  ADD COLUMN back_carrier text,
  ADD COLUMN back_number  text;

-- What is to be done about returns is asked for by the home page.
CREATE INDEX ON shop_order (buyer_id) WHERE status = 'RETURNING';
CREATE INDEX ON shop_order (seller_id) WHERE status = 'RETURNING';
