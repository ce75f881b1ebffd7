-- What operators did stays, but not what it says of who has been erased: words may become dots, and nothing else.
CREATE OR REPLACE FUNCTION operator_act_stays() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF TG_OP = 'UPDATE' AND cardinality(OLD.words) > 0 AND NEW.words = array_fill('…'::text, ARRAY[cardinality(OLD.words)])
    AND (NEW.id, NEW.at, NEW.operator_id, NEW.act, NEW.href) = (OLD.id, OLD.at, OLD.operator_id, OLD.act, OLD.href) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What operators did is not changed';
END
$$;
