-- What became due to somebody, once and for good: one line of a source, as it was on the day on which it was written down.
CREATE TABLE settlement_record
(
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  -- Whose line it is: class, auction, rental, order; payout for money that came back from a bank.
  source      text        NOT NULL CHECK (length(source) BETWEEN 1 AND 20),
  -- The row of the source, and which of its lines.
  key         uuid        NOT NULL,
  part        text        NOT NULL CHECK (length(part) BETWEEN 1 AND 40),
  kind        text        NOT NULL CHECK (kind IN ('CENTER', 'HOST', 'SELLER')),
  -- The centre, the host, the seller; and the member who is paid.
  account_id  uuid        NOT NULL,
  payee_id    uuid        NOT NULL REFERENCES member,
  -- Who used it; null for what concerns nobody else.
  member_id   uuid REFERENCES member,
  -- The slot, the reservation, the order: what the line is of.
  thing_id    uuid        NOT NULL,
  at          timestamptz NOT NULL,
  -- The month in whose statement it stands: that in which it became due, or the first that was not closed yet.
  month       date        NOT NULL CHECK (extract(day FROM month) = 1),
  passes      int         NOT NULL DEFAULT 0,
  -- In won; a correction may take away.
  amount      bigint      NOT NULL,
  -- Of it Madang's, value added tax included.
  fee         bigint      NOT NULL,
  -- Which passes of which lots, and their won.
  lots        jsonb,
  note        text        NOT NULL DEFAULT '' CHECK (length(note) <= 200),
  recorded_at timestamptz NOT NULL,
  CONSTRAINT settlement_record_once UNIQUE (source, key, part)
);
CREATE INDEX ON settlement_record (month, kind, account_id, at, id);
CREATE INDEX ON settlement_record (source, thing_id);
CREATE INDEX ON settlement_record (payee_id, month);

CREATE FUNCTION settlement_record_stays() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A settled line is never changed: what is wrong is corrected by a new line'
  USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER settlement_record_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_record
  FOR EACH STATEMENT EXECUTE FUNCTION settlement_record_stays();

-- Days whose use is written down completely.
CREATE TABLE settlement_day
(
  day         date PRIMARY KEY,
  recorded_at timestamptz NOT NULL
);

CREATE TABLE settlement_month
(
  month      date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  state      text NOT NULL CHECK (state IN ('OPEN', 'CHECKED', 'CLOSED')),
  checked_at timestamptz,
  -- The operator who asks for it to be closed, and the other who does.
  asked_by   uuid REFERENCES member,
  asked_at   timestamptz,
  closed_by  uuid REFERENCES member,
  closed_at  timestamptz,
  CONSTRAINT settlement_month_by_two CHECK (closed_by <> asked_by),
  CHECK ((asked_by IS NULL) = (asked_at IS NULL)),
  CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  CHECK (closed_by IS NULL OR asked_by IS NOT NULL)
);

-- What one account gets for a month. It may be computed anew until the month is closed.
CREATE TABLE settlement_statement
(
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  month       date        NOT NULL REFERENCES settlement_month,
  kind        text        NOT NULL,
  account_id  uuid        NOT NULL,
  payee_id    uuid        NOT NULL REFERENCES member,
  -- What an earlier month left: below nothing when more was taken back than earned.
  opening     bigint      NOT NULL,
  lines       int         NOT NULL CHECK (lines >= 0),
  passes      int         NOT NULL,
  amount      bigint      NOT NULL,
  fee         bigint      NOT NULL,
  vat         bigint      NOT NULL,
  payout      bigint      NOT NULL,
  -- Of all lines in their order, by which a copy of them is known again.
  checksum    text        NOT NULL,
  computed_at timestamptz NOT NULL,
  CONSTRAINT settlement_statement_once UNIQUE (month, kind, account_id),
  CONSTRAINT settlement_statement_adds_up CHECK (payout = opening + amount - fee - vat)
);
CREATE INDEX ON settlement_statement (payee_id, month);
CREATE INDEX ON settlement_statement (kind, account_id, month);

CREATE FUNCTION settlement_statement_stays() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF EXISTS (SELECT FROM settlement_month m WHERE m.month = OLD.month AND m.state = 'CLOSED') THEN
    RAISE EXCEPTION 'The month % is closed', OLD.month USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER settlement_statement_stays BEFORE UPDATE OR DELETE ON settlement_statement
  FOR EACH ROW EXECUTE FUNCTION settlement_statement_stays();

-- Where two ways to the same figure came to different ends. As long as there is one, the month stays open.
CREATE TABLE settlement_difference
(
  id        uuid PRIMARY KEY DEFAULT uuidv7(),
  month     date        NOT NULL REFERENCES settlement_month,
  source    text        NOT NULL,
  -- What differs: message key.
  what      text        NOT NULL,
  thing_id  uuid,
  recorded  bigint      NOT NULL,
  recounted bigint      NOT NULL,
  found_at  timestamptz NOT NULL,
  CHECK (recorded <> recounted)
);
CREATE INDEX ON settlement_difference (month, source, id);

-- A run of a batch job, held by the instance that runs it for as long as it says so.
CREATE TABLE settlement_run
(
  id          uuid PRIMARY KEY,
  job         text        NOT NULL CHECK (job IN ('record', 'settle')),
  -- The day, the month.
  of          text        NOT NULL,
  -- The how manieth run of it: one that failed or was stopped goes on under its number.
  number      int         NOT NULL,
  asked_by    uuid REFERENCES member,
  holder      uuid        NOT NULL,
  held_until  timestamptz NOT NULL,
  stop_asked  boolean     NOT NULL DEFAULT false,
  begun_at    timestamptz NOT NULL,
  ended_at    timestamptz,
  outcome     text CHECK (outcome IN ('COMPLETED', 'FAILED', 'STOPPED')),
  -- What came of it so far.
  step        text        NOT NULL DEFAULT '',
  rows_done   bigint      NOT NULL DEFAULT 0,
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  UNIQUE (job, of, number)
);
CREATE UNIQUE INDEX settlement_run_one ON settlement_run (job, of) WHERE ended_at IS NULL;
CREATE INDEX ON settlement_run (begun_at DESC, id DESC);

-- The first month from this one on that is not closed.
CREATE FUNCTION settlement_open_month(wanted date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (m.month)::date FROM generate_series(wanted, wanted + interval '50 years', interval '1 month') m (month)
  WHERE NOT EXISTS (SELECT FROM settlement_month c WHERE c.month = m.month::date AND c.state = 'CLOSED') ORDER BY m.month LIMIT 1
$$;

-- The service's month: what members paid, got back and hold.
CREATE TABLE settlement_figure
(
  month    date   NOT NULL REFERENCES settlement_month,
  book     text   NOT NULL,
  position int    NOT NULL,
  name     text   NOT NULL,
  passes   bigint NOT NULL,
  amount   bigint NOT NULL,
  PRIMARY KEY (month, book, position)
);
CREATE INDEX settlement_record_at ON settlement_record (source, at);
