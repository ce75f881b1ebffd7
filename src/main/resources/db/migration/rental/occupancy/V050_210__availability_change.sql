-- Listings of whose days something changed: each instance keeps what is free in memory and reads here what to read anew.
-- By transaction, not by time or number: which of them a reader has not seen yet is exact however late they commit.
-- Written by triggers, so that nobody who takes days has to think of it, instances of the version before among them.
CREATE TABLE availability_change
(
  xid        xid8        NOT NULL DEFAULT pg_current_xact_id(),
  listing_id uuid        NOT NULL,
  noted_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON availability_change (xid);

CREATE FUNCTION note_availability() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO availability_change (listing_id) SELECT DISTINCT listing_id FROM changed;
  RETURN NULL;
END $$;

CREATE TRIGGER occupancy_inserted AFTER INSERT ON occupancy REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER occupancy_updated AFTER UPDATE ON occupancy REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER occupancy_deleted AFTER DELETE ON occupancy REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER unit_inserted AFTER INSERT ON unit REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();
CREATE TRIGGER unit_deleted AFTER DELETE ON unit REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_availability();

CREATE FUNCTION note_availability_of_terms() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  INSERT INTO availability_change (listing_id) VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER listing_terms_changed AFTER UPDATE ON listing FOR EACH ROW
  WHEN ((OLD.min_days, OLD.max_days, OLD.notice_days, OLD.buffer_days)
        IS DISTINCT FROM (NEW.min_days, NEW.max_days, NEW.notice_days, NEW.buffer_days))
  EXECUTE FUNCTION note_availability_of_terms();
