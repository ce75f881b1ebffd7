-- Passes are booked by double entry: every transaction moves them from one account to another, lot by lot.
-- Accounts of a member are FREE, SET_ASIDE and, as a payee, OWED; Madang's own bear the id that is all zeros.
CREATE TABLE pass_account
(
  owner_id uuid   NOT NULL,
  kind     text   NOT NULL CHECK (kind IN ('FREE', 'SET_ASIDE', 'OWED', 'SOLD', 'REFUNDED', 'EXPIRED')),
  balance  bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (owner_id, kind),
  CHECK ((kind IN ('SOLD', 'REFUNDED', 'EXPIRED')) = (owner_id = '00000000-0000-0000-0000-000000000000')),
  -- Passes come into the world by being sold, so that account alone is below nothing: by as many as there are.
  CONSTRAINT pass_account_not_below_zero CHECK (CASE WHEN kind = 'SOLD' THEN balance <= 0 ELSE balance >= 0 END)
);

-- What was bought at once, for one price, with one expiry.
CREATE TABLE pass_lot
(
  id         uuid PRIMARY KEY,
  member_id  uuid        NOT NULL REFERENCES member,
  passes     int         NOT NULL CHECK (passes > 0),
  price      bigint      NOT NULL CHECK (price >= 0),
  bought_at  timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > bought_at),
  -- How many of them are free; kept by the lines.
  free       int         NOT NULL DEFAULT 0,
  CONSTRAINT pass_lot_free_within_lot CHECK (free BETWEEN 0 AND passes)
);
CREATE INDEX ON pass_lot (member_id, expires_at, id);
CREATE INDEX ON pass_lot (expires_at) WHERE free > 0;

CREATE TABLE pass_transaction
(
  id        uuid PRIMARY KEY,
  kind      text        NOT NULL
    CHECK (kind IN ('PURCHASE', 'SET_ASIDE', 'RELEASE', 'SPEND', 'REFUND', 'EXPIRY')),
  member_id uuid        NOT NULL REFERENCES member,
  -- Message key of why.
  reason    text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 100),
  -- What it was for: a registration, an auction; or what was bought.
  use_kind  text,
  thing_id  uuid,
  at        timestamptz NOT NULL,
  CHECK ((use_kind IS NULL) = (thing_id IS NULL))
);
CREATE INDEX ON pass_transaction (member_id, at, id);

CREATE TABLE pass_line
(
  transaction_id uuid   NOT NULL REFERENCES pass_transaction,
  owner_id       uuid   NOT NULL,
  kind           text   NOT NULL,
  lot_id         uuid   NOT NULL REFERENCES pass_lot,
  passes         bigint NOT NULL CHECK (passes <> 0),
  PRIMARY KEY (transaction_id, owner_id, kind, lot_id),
  FOREIGN KEY (owner_id, kind) REFERENCES pass_account
);
CREATE INDEX ON pass_line (owner_id, kind);
CREATE INDEX ON pass_line (lot_id);

-- What is kept aside for one use, of which lot.
CREATE TABLE pass_aside
(
  member_id uuid NOT NULL REFERENCES member,
  use_kind  text NOT NULL CHECK (use_kind IN ('registration', 'waiting', 'auction')),
  thing_id  uuid NOT NULL,
  lot_id    uuid NOT NULL REFERENCES pass_lot,
  passes    int  NOT NULL CHECK (passes > 0),
  PRIMARY KEY (use_kind, thing_id, member_id, lot_id)
);
CREATE INDEX ON pass_aside (member_id);
CREATE INDEX ON pass_aside (lot_id);

-- The balances follow the lines, in the order in which they are written: nothing else moves them.
CREATE FUNCTION book_pass_line() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  UPDATE pass_account SET balance = balance + NEW.passes WHERE owner_id = NEW.owner_id AND kind = NEW.kind;
  IF NOT FOUND THEN
    INSERT INTO pass_account (owner_id, kind) VALUES (NEW.owner_id, NEW.kind) ON CONFLICT DO NOTHING;
    UPDATE pass_account SET balance = balance + NEW.passes WHERE owner_id = NEW.owner_id AND kind = NEW.kind;
  END IF;
  IF NEW.kind = 'FREE' THEN
    UPDATE pass_lot SET free = free + NEW.passes WHERE id = NEW.lot_id AND member_id = NEW.owner_id;
    IF NOT FOUND THEN
      RAISE 'the lot % is not of %', NEW.lot_id, NEW.owner_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER pass_line_booked BEFORE INSERT ON pass_line FOR EACH ROW EXECUTE FUNCTION book_pass_line();

-- Whatever leaves one account arrives in another, of the same lot: looked at when all lines are written.
CREATE FUNCTION check_pass_transaction() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF EXISTS (SELECT FROM pass_line WHERE transaction_id = NEW.transaction_id GROUP BY lot_id HAVING sum(passes) <> 0) THEN
    RAISE 'the lines of pass transaction % do not sum to zero', NEW.transaction_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pass_transaction_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER pass_transaction_sums_to_zero AFTER INSERT ON pass_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_pass_transaction();

-- What is booked stays as it is; a mistake is booked back.
CREATE FUNCTION refuse_pass_line_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  RAISE 'lines of passes are never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER pass_line_stays BEFORE UPDATE OR DELETE ON pass_line FOR EACH ROW EXECUTE FUNCTION refuse_pass_line_change();
