-- What is closed stays closed, and nothing comes into it; whoever closes a month and whoever writes into it wait for each other.
CREATE FUNCTION settlement_kept() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What was settled is kept: % of % is refused', TG_OP, TG_TABLE_NAME
  USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER settlement_month_stays_closed BEFORE UPDATE OR DELETE ON settlement_month
  FOR EACH ROW WHEN (OLD.state = 'CLOSED') EXECUTE FUNCTION settlement_kept();
CREATE TRIGGER settlement_month_not_emptied BEFORE TRUNCATE ON settlement_month
  FOR EACH STATEMENT EXECUTE FUNCTION settlement_kept();
CREATE TRIGGER settlement_statement_not_emptied BEFORE TRUNCATE ON settlement_statement
  FOR EACH STATEMENT EXECUTE FUNCTION settlement_kept();

CREATE FUNCTION settlement_not_into_closed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF EXISTS (SELECT FROM (SELECT m.state FROM settlement_month m WHERE m.month IN (SELECT w.month FROM written w)
      ORDER BY m.month FOR SHARE) months WHERE months.state = 'CLOSED') THEN
    RAISE EXCEPTION 'Nothing is written into a closed month: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER settlement_record_not_into_closed AFTER INSERT ON settlement_record REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION settlement_not_into_closed();
CREATE TRIGGER settlement_statement_not_into_closed AFTER INSERT ON settlement_statement REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION settlement_not_into_closed();

-- A payout is of one statement and one sum for good; it is sent once, and comes back once.
CREATE TRIGGER payout_stays BEFORE UPDATE ON payout FOR EACH ROW
  WHEN (ROW (NEW.id, NEW.statement_id, NEW.payee_id, NEW.amount) <> ROW (OLD.id, OLD.statement_id, OLD.payee_id, OLD.amount)
    OR OLD.file_id IS NOT NULL AND NEW.file_id IS DISTINCT FROM OLD.file_id
    OR OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('READY', 'SENT'), ('SENT', 'RETURNED')))
  EXECUTE FUNCTION settlement_kept();
CREATE TRIGGER payout_kept BEFORE DELETE OR TRUNCATE ON payout FOR EACH STATEMENT EXECUTE FUNCTION settlement_kept();

-- Whether a line of a source has been written down.
CREATE FUNCTION settlement_has(its_source text, its_key uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT FROM settlement_record WHERE source = its_source AND key = its_key) $$;

-- What banks gave back, a figure of its own.
CREATE INDEX settlement_record_returned ON settlement_record (month, kind, account_id) INCLUDE (amount) WHERE source LIKE 'payout-%';
