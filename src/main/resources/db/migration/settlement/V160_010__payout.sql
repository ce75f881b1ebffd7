-- Where a member's money goes. The number is AES-256-GCM under a key that the database does not have, bound to the member's id.
CREATE TABLE payout_account
(
  member_id  uuid PRIMARY KEY REFERENCES member,
  bank       text        NOT NULL,
  holder     text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 30),
  number     bytea       NOT NULL,
  ending     text        NOT NULL CHECK (length(ending) = 4),
  changed_at timestamptz NOT NULL
);

CREATE TABLE payout_file
(
  id      uuid PRIMARY KEY,
  made_by uuid        NOT NULL REFERENCES member,
  made_at timestamptz NOT NULL
);

-- The money of a statement: once. What is in a file keeps the account that it went to.
CREATE TABLE payout
(
  id           uuid PRIMARY KEY,
  statement_id uuid        NOT NULL REFERENCES settlement_statement,
  payee_id     uuid        NOT NULL REFERENCES member,
  amount       bigint      NOT NULL CHECK (amount > 0),
  state        text        NOT NULL CHECK (state IN ('READY', 'SENT', 'RETURNED')),
  file_id      uuid REFERENCES payout_file,
  sent_at      timestamptz,
  bank         text,
  holder       text,
  number       bytea,
  ending       text,
  returned_at  timestamptz,
  reason       text        NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
  CONSTRAINT payout_once UNIQUE (statement_id),
  CHECK ((state = 'READY') = (file_id IS NULL) AND (file_id IS NULL) = (sent_at IS NULL) AND (file_id IS NULL) = (number IS NULL)),
  CHECK ((state = 'RETURNED') = (returned_at IS NOT NULL))
);
CREATE INDEX ON payout (payee_id) WHERE state = 'READY';
CREATE INDEX ON payout (file_id);
CREATE INDEX ON payout (returned_at, id) WHERE returned_at IS NOT NULL;
