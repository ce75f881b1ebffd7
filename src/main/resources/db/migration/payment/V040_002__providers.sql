-- At whom it is paid.
ALTER TABLE payment_attempt ADD COLUMN provider text NOT NULL DEFAULT 'TOSS' CHECK (provider IN ('TOSS', 'KAKAOPAY'));

-- One reason may give back part of a payment on several occasions, each once.
ALTER TABLE payment_refund ADD COLUMN occasion text NOT NULL DEFAULT '' CHECK (length(occasion) <= 64);
DROP INDEX payment_refund_once;
CREATE UNIQUE INDEX payment_refund_once ON payment_refund (attempt_id, reason, occasion)
  WHERE reason <> 'payment.refund.by-hand';

-- A page of KakaoPay's that was opened for an attempt. Payers come back to its id; KakaoPay knows it by its tid.
CREATE TABLE kakaopay_window
(
  id         uuid PRIMARY KEY,
  attempt_id uuid        NOT NULL REFERENCES payment_attempt,
  tid        text        NOT NULL UNIQUE CHECK (length(tid) <= 200),
  -- With this, and once, the money may be asked for: the payer brought it back.
  pg_token   text CHECK (length(pg_token) <= 200),
  opened_at  timestamptz NOT NULL
);
CREATE INDEX ON kakaopay_window (attempt_id);
