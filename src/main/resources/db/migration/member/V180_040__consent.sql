-- Which version of which text a member agreed to, and when. A new version is a new row.
CREATE TABLE consent
(
  member_id uuid        NOT NULL REFERENCES member,
  rule      text        NOT NULL CHECK (rule ~ '^[A-Z]{2,20}$'),
  version   date        NOT NULL,
  given_at  timestamptz NOT NULL,
  PRIMARY KEY (member_id, rule, version)
);
-- Whoever is a member agreed by signing up to what held until now.
INSERT INTO consent (member_id, rule, version, given_at)
SELECT m.id, r.rule, DATE '2025-12-01', m.created_at FROM member m CROSS JOIN (VALUES ('TERMS'), ('PRIVACY')) AS r (rule);
