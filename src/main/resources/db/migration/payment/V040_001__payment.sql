-- One try to pay for one thing. Its id is the order id at the gateway and the key under which confirming happens once.
CREATE TABLE payment_attempt
(
  id          uuid PRIMARY KEY,
  kind        text        NOT NULL,
  thing_id    uuid        NOT NULL,
  payer_id    uuid        NOT NULL,
  amount      bigint      NOT NULL CHECK (amount > 0),
  order_name  text        NOT NULL CHECK (length(order_name) <= 100),
  -- The page of the thing itself.
  return_path text        NOT NULL,
  status      text        NOT NULL CHECK (status IN ('READY', 'CONFIRMING', 'DONE', 'FAILED', 'UNKNOWN')),
  payment_key text CHECK (length(payment_key) <= 200),
  -- How often the gateway has answered a confirmation with an error that left the outcome open.
  errors      int         NOT NULL DEFAULT 0,
  -- When the gateway is asked next what became of it, and how often it was. Null: nothing is awaited.
  look_at     timestamptz,
  looks       int         NOT NULL DEFAULT 0,
  failure     text,
  method      text,
  receipt_url text,
  captured_at timestamptz,
  -- Whether the thing was had for the money. If not, all of it goes back.
  kept        boolean     NOT NULL DEFAULT false,
  created_at  timestamptz NOT NULL,
  CHECK ((status = 'DONE') = (captured_at IS NOT NULL)),
  CHECK (status = 'DONE' OR NOT kept),
  CHECK (payment_key IS NOT NULL OR status IN ('READY', 'FAILED'))
);
CREATE INDEX ON payment_attempt (kind, thing_id);
CREATE INDEX ON payment_attempt (look_at) WHERE look_at IS NOT NULL;
CREATE UNIQUE INDEX payment_attempt_payment_key ON payment_attempt (payment_key)
  WHERE status IN ('CONFIRMING', 'UNKNOWN', 'DONE');
-- The arbiter: of all tabs and instances one asks the gateway for a thing's money, and one payment has the thing.
CREATE UNIQUE INDEX payment_attempt_one_open ON payment_attempt (kind, thing_id)
  WHERE status IN ('CONFIRMING', 'UNKNOWN');
CREATE UNIQUE INDEX payment_attempt_one_kept ON payment_attempt (kind, thing_id) WHERE kept;

-- Money that goes back, once per payment and reason.
CREATE TABLE payment_refund
(
  id              uuid PRIMARY KEY,
  attempt_id      uuid        NOT NULL REFERENCES payment_attempt,
  amount          bigint      NOT NULL CHECK (amount > 0),
  reason          text        NOT NULL,
  status          text        NOT NULL CHECK (status IN ('DUE', 'SENDING', 'DONE', 'REFUSED')),
  -- How often the gateway has answered with an error after which nothing had gone back.
  errors          int         NOT NULL DEFAULT 0,
  try_at          timestamptz,
  tries           int         NOT NULL DEFAULT 0,
  failure         text,
  transaction_key text UNIQUE,
  due_at          timestamptz NOT NULL,
  done_at         timestamptz,
  CHECK ((status = 'DONE') = (done_at IS NOT NULL)),
  CHECK ((status IN ('DUE', 'SENDING')) = (try_at IS NOT NULL))
);
CREATE INDEX ON payment_refund (attempt_id);
CREATE INDEX ON payment_refund (try_at) WHERE try_at IS NOT NULL;
-- A reason gives money back once; what operators give back at the gateway by hand comes as it comes.
CREATE UNIQUE INDEX payment_refund_once ON payment_refund (attempt_id, reason)
  WHERE reason <> 'payment.refund.by-hand';
-- Refunds of one payment go to the gateway one after the other, so that each knows what balance it must find.
CREATE UNIQUE INDEX payment_refund_one_sending ON payment_refund (attempt_id) WHERE status = 'SENDING';

-- Notices of the gateway that were acted upon: each once, however often it is sent.
CREATE TABLE payment_webhook
(
  transmission_id text PRIMARY KEY CHECK (length(transmission_id) <= 200),
  received_at     timestamptz NOT NULL
);
CREATE INDEX ON payment_webhook (received_at);
