-- What the stand-in for Toss Payments has acknowledged: its own books, which Madang never reads.
CREATE TABLE sandbox_toss_payment
(
  payment_key          text PRIMARY KEY,
  order_id             text        NOT NULL,
  order_name           text        NOT NULL,
  amount               bigint      NOT NULL CHECK (amount > 0),
  balance              bigint      NOT NULL CHECK (balance BETWEEN 0 AND amount),
  status               text        NOT NULL CHECK (status IN
                         ('READY', 'IN_PROGRESS', 'DONE', 'CANCELED', 'PARTIAL_CANCELED', 'ABORTED', 'EXPIRED')),
  -- Opened by the widgets of the browser script, or by a server.
  by_widget            boolean     NOT NULL,
  success_url          text        NOT NULL,
  fail_url             text        NOT NULL,
  -- What the tester chose to go wrong when it is confirmed, and when it is cancelled.
  confirm_trouble      text        NOT NULL DEFAULT 'NONE',
  cancel_trouble       text        NOT NULL DEFAULT 'NONE',
  down_until           timestamptz,
  -- How often each notice is sent.
  notices              int         NOT NULL DEFAULT 1,
  failure              text,
  last_transaction_key text,
  requested_at         timestamptz NOT NULL,
  authorised_at        timestamptz,
  approved_at          timestamptz
);
CREATE INDEX ON sandbox_toss_payment (order_id, requested_at);

CREATE TABLE sandbox_toss_cancel
(
  transaction_key text PRIMARY KEY,
  payment_key     text        NOT NULL REFERENCES sandbox_toss_payment,
  amount          bigint      NOT NULL CHECK (amount > 0),
  balance         bigint      NOT NULL,
  reason          text        NOT NULL,
  canceled_at     timestamptz NOT NULL
);
CREATE INDEX ON sandbox_toss_cancel (payment_key, canceled_at);

-- Answers by key, API key, method and address; status null while the first request is at work.
CREATE TABLE sandbox_toss_idempotency
(
  key        text        NOT NULL,
  secret     text        NOT NULL,
  method     text        NOT NULL,
  url        text        NOT NULL,
  started_at timestamptz NOT NULL,
  status     int,
  body       text,
  PRIMARY KEY (key, secret, method, url)
);
