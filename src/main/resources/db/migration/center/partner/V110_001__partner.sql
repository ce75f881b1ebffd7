-- Who runs centres on Madang: they apply, an operator decides.
CREATE TABLE center_partner
(
  member_id       uuid PRIMARY KEY REFERENCES member,
  name            text        NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  business_number text        NOT NULL CHECK (business_number ~ '^\d{10}$'),
  text            text        NOT NULL CHECK (length(text) <= 1000),
  status          text        NOT NULL CHECK (status IN ('APPLIED', 'APPROVED', 'DECLINED')),
  applied_at      timestamptz NOT NULL,
  decided_at      timestamptz,
  decided_by      uuid REFERENCES member,
  -- Why it was declined.
  reason          text        NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  CHECK ((status = 'APPLIED') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX center_partner_number ON center_partner (business_number) WHERE status <> 'DECLINED';
CREATE INDEX ON center_partner (status, applied_at, member_id);

CREATE TABLE center_partner_document
(
  member_id uuid NOT NULL REFERENCES center_partner,
  position  int  NOT NULL,
  photo_id  uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (member_id, position)
);
CREATE INDEX ON center_partner_document (photo_id);
