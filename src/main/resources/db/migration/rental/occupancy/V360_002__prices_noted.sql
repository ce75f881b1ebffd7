-- Instances keep in memory what days of a listing cost, beside whether they can be had: each change is noted the same way.
CREATE TRIGGER special_price_inserted AFTER INSERT ON listing_special_price REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER special_price_updated AFTER UPDATE ON listing_special_price REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER special_price_deleted AFTER DELETE ON listing_special_price REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();

CREATE TRIGGER listing_price_changed AFTER UPDATE ON listing FOR EACH ROW
  WHEN ((OLD.price_per_day, OLD.weekly_discount) IS DISTINCT FROM (NEW.price_per_day, NEW.weekly_discount))
  EXECUTE FUNCTION note_availability_of_terms();
