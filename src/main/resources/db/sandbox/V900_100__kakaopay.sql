-- What the stand-in for KakaoPay has acknowledged: its own books, which Madang never reads.
CREATE TABLE sandbox_kakaopay_payment
(
  tid              text PRIMARY KEY,
  partner_order_id text        NOT NULL,
  partner_user_id  text        NOT NULL,
  item_name        text        NOT NULL,
  amount           bigint      NOT NULL CHECK (amount > 0),
  balance          bigint      NOT NULL CHECK (balance BETWEEN 0 AND amount),
  status           text        NOT NULL CHECK (status IN
                     ('READY', 'AUTH_PASSWORD', 'SUCCESS_PAYMENT', 'PART_CANCEL_PAYMENT', 'CANCEL_PAYMENT', 'QUIT_PAYMENT', 'FAIL_PAYMENT')),
  approval_url     text        NOT NULL,
  cancel_url       text        NOT NULL,
  fail_url         text        NOT NULL,
  pg_token         text,
  -- What the tester chose to go wrong when it is approved, and when it is cancelled.
  trouble          text        NOT NULL DEFAULT 'NONE',
  cancel_trouble   text        NOT NULL DEFAULT 'NONE',
  created_at       timestamptz NOT NULL,
  approved_at      timestamptz
);
CREATE INDEX ON sandbox_kakaopay_payment (partner_order_id);

CREATE TABLE sandbox_kakaopay_cancel
(
  aid         text PRIMARY KEY,
  tid         text        NOT NULL REFERENCES sandbox_kakaopay_payment,
  amount      bigint      NOT NULL CHECK (amount > 0),
  payload     text,
  canceled_at timestamptz NOT NULL
);
CREATE INDEX ON sandbox_kakaopay_cancel (tid);
