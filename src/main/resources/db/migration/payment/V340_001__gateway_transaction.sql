-- What gateways say that they took and gave back, as they were read last for a month's check: their books, never Madang's.
CREATE TABLE gateway_transaction
(
  provider text        NOT NULL CHECK (provider IN ('TOSS', 'KAKAOPAY')),
  key      text        NOT NULL CHECK (length(key) <= 200),
  order_id text        NOT NULL CHECK (length(order_id) <= 100),
  amount   bigint      NOT NULL CHECK (amount >= 0),
  back     boolean     NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (provider, key)
);
CREATE INDEX gateway_transaction_at ON gateway_transaction (at);
-- What went back in a month is looked for by when it did.
CREATE INDEX payment_refund_done ON payment_refund (done_at) WHERE done_at IS NOT NULL;
