-- A version that does not know `special` prices a request anew at the usual price of every day, and leaves here what was true of the days
-- asked for before: this one would then read a wrong price of a day out of the rent. Whoever does not name the column while what the rent is
-- made of changes says that nothing of it is due to days with a price of their own. An extension changes the days and not what they were
-- asked for. To be dropped when that version is gone.
CREATE FUNCTION name_special() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  PERFORM set_config('madang.special_named', NEW.id::text, true);
  RETURN NEW;
END $$;

CREATE FUNCTION special_unless_named() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF current_setting('madang.special_named', true) IS DISTINCT FROM NEW.id::text THEN
    NEW.special := 0;
  END IF;
  PERFORM set_config('madang.special_named', '', true);
  RETURN NEW;
END $$;

-- In the order of their names: the first is asked only when the statement names the column.
CREATE TRIGGER reservation_special_1_named BEFORE UPDATE OF special ON reservation FOR EACH ROW
  WHEN ((OLD.rent, OLD.units, OLD.to_day - OLD.from_day - OLD.extended_days)
        IS DISTINCT FROM (NEW.rent, NEW.units, NEW.to_day - NEW.from_day - NEW.extended_days))
  EXECUTE FUNCTION name_special();
CREATE TRIGGER reservation_special_2_unless_named BEFORE UPDATE ON reservation FOR EACH ROW
  WHEN ((OLD.rent, OLD.units, OLD.to_day - OLD.from_day - OLD.extended_days)
        IS DISTINCT FROM (NEW.rent, NEW.units, NEW.to_day - NEW.from_day - NEW.extended_days))
  EXECUTE FUNCTION special_unless_named();
