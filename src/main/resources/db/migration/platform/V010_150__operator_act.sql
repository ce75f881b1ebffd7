-- What operators did. Nobody changes it, not even Madang.
CREATE TABLE operator_act
(
  id          uuid PRIMARY KEY,
  at          timestamptz NOT NULL,
  operator_id uuid        NOT NULL,
  act         text        NOT NULL CHECK (act ~ '^[a-z-]{2,40}$'),
  href        text        NOT NULL CHECK (href ~ '^/'),
  words       text[]      NOT NULL
);
CREATE INDEX ON operator_act (at DESC, id DESC);
CREATE INDEX ON operator_act (operator_id, at DESC, id DESC);

CREATE FUNCTION operator_act_stays() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  RAISE EXCEPTION 'What operators did is not changed';
END
$$;
CREATE TRIGGER operator_act_stays BEFORE UPDATE OR DELETE ON operator_act FOR EACH ROW EXECUTE FUNCTION operator_act_stays();
CREATE TRIGGER operator_act_stays_whole BEFORE TRUNCATE ON operator_act FOR EACH STATEMENT EXECUTE FUNCTION operator_act_stays();
