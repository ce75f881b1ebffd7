-- What operators are trusted with. Whoever was one before may do everything, and so may whoever is made one in the old way.
ALTER TABLE member
  ADD COLUMN operator_roles text[]  NOT NULL DEFAULT '{}',
  ADD COLUMN second_factor  boolean NOT NULL DEFAULT false;
UPDATE member SET operator_roles = '{OWNER}' WHERE admin;

CREATE FUNCTION operator_has_roles() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF NOT NEW.admin THEN
    NEW.operator_roles := '{}';
  ELSIF NEW.operator_roles = '{}' THEN
    NEW.operator_roles := '{OWNER}';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER operator_has_roles BEFORE INSERT OR UPDATE OF admin, operator_roles ON member
  FOR EACH ROW EXECUTE FUNCTION operator_has_roles();
ALTER TABLE member ADD CONSTRAINT operator_roles_known
  CHECK (operator_roles <@ ARRAY ['OWNER', 'SUPPORT', 'MODERATION', 'FINANCE']);
