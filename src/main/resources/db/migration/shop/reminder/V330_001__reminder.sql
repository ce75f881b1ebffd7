-- Who wants to be told before a drop or a deal opens; gone once they were told, or it has opened.
CREATE TABLE sale_reminder
(
  sale_id   uuid        NOT NULL REFERENCES limited_sale ON DELETE CASCADE,
  member_id uuid        NOT NULL REFERENCES member,
  at        timestamptz NOT NULL,
  PRIMARY KEY (sale_id, member_id)
);
CREATE INDEX ON sale_reminder (member_id);
