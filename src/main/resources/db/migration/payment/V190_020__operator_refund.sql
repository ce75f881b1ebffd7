-- Money that operators give back by hand: at once up to a limit, beyond it once a second operator agrees.
CREATE TABLE operator_refund
(
  id          uuid PRIMARY KEY,
  attempt_id  uuid        NOT NULL REFERENCES payment_attempt,
  amount      bigint      NOT NULL CHECK (amount > 0),
  reason      text        NOT NULL CHECK (char_length(reason) BETWEEN 2 AND 300),
  status      text        NOT NULL CHECK (status IN ('WAITING', 'GRANTED', 'DECLINED')),
  asked_by    uuid        NOT NULL REFERENCES member,
  asked_at    timestamptz NOT NULL,
  decided_by  uuid REFERENCES member,
  decided_at  timestamptz,
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((status = 'WAITING') = (decided_at IS NULL)),
  -- Only who asks may take it back; only another one may agree, or it was within the limit of one.
  alone       boolean     NOT NULL,
  CONSTRAINT operator_refund_by_two CHECK (status <> 'GRANTED' OR alone OR decided_by <> asked_by)
);
CREATE UNIQUE INDEX operator_refund_one_waiting ON operator_refund (attempt_id) WHERE status = 'WAITING';
CREATE INDEX operator_refund_newest ON operator_refund (asked_at DESC, id DESC);
CREATE INDEX operator_refund_of_attempt ON operator_refund (attempt_id, asked_at);

-- What operators give back never comes to more than what was paid and has not gone back, or is not on its way.
CREATE FUNCTION operator_refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
  paid  bigint;
  given bigint;
BEGIN
  SELECT amount INTO paid FROM payment_attempt WHERE id = NEW.attempt_id AND status = 'DONE' FOR UPDATE;
  SELECT coalesce(sum(amount), 0) INTO given FROM payment_refund
  WHERE attempt_id = NEW.attempt_id AND id <> NEW.id AND status <> 'REFUSED';
  IF paid IS NULL OR given + NEW.amount > paid THEN
    RAISE EXCEPTION 'More than was paid would go back'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'operator_refund_within_payment';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER operator_refund_within_payment BEFORE INSERT ON payment_refund
  FOR EACH ROW WHEN (NEW.reason = 'payment.refund.operator') EXECUTE FUNCTION operator_refund_within_payment();
CREATE TRIGGER refund_tried_anew_within_payment BEFORE UPDATE OF status ON payment_refund
  FOR EACH ROW WHEN (OLD.status = 'REFUSED' AND NEW.status = 'DUE') EXECUTE FUNCTION operator_refund_within_payment();

-- What a gateway said when an operator asked it.
CREATE TABLE payment_look
(
  id         uuid PRIMARY KEY,
  attempt_id uuid        NOT NULL REFERENCES payment_attempt,
  at         timestamptz NOT NULL,
  asked_by   uuid        NOT NULL REFERENCES member,
  -- The gateway's state of the payment, or how it did not answer: OPEN, CAPTURED, ENDED, NONE, LATER, UNCLEAR.
  answer     text        NOT NULL CHECK (answer IN ('OPEN', 'CAPTURED', 'ENDED', 'NONE', 'LATER', 'UNCLEAR')),
  balance    bigint,
  code       text
);
CREATE INDEX ON payment_look (attempt_id, at DESC);
