-- What a thing had to give back when an operator had given it already: it goes back no second time, and the thing does not keep it.
CREATE TABLE payment_refund_covered
(
  attempt_id uuid        NOT NULL REFERENCES payment_attempt ON DELETE CASCADE,
  reason     text        NOT NULL,
  occasion   text        NOT NULL DEFAULT '' CHECK (length(occasion) <= 64),
  amount     bigint      NOT NULL CHECK (amount > 0),
  at         timestamptz NOT NULL,
  PRIMARY KEY (attempt_id, reason, occasion)
);
CREATE INDEX payment_refund_covered_at ON payment_refund_covered (at);
CREATE INDEX payment_refund_given ON payment_refund (due_at) WHERE reason IN ('payment.refund.operator', 'payment.refund.by-hand');
