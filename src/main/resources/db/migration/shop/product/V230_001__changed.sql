-- When what is found of goods was last changed, by whichever statement.
ALTER TABLE product ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

CREATE FUNCTION product_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END
$$;

CREATE TRIGGER product_changed BEFORE INSERT OR UPDATE OF title, text, team, theme, on_sale, withheld, version ON product
  FOR EACH ROW EXECUTE FUNCTION product_changed();
