-- Who helps a seller, and with what; they were asked, and help once they have said yes.
CREATE TABLE shop_staff
(
  seller_id      uuid        NOT NULL REFERENCES member,
  member_id      uuid        NOT NULL REFERENCES member,
  keeps_stock    boolean     NOT NULL,
  answers_orders boolean     NOT NULL,
  asked_at       timestamptz NOT NULL,
  joined_at      timestamptz,
  PRIMARY KEY (seller_id, member_id),
  CHECK (seller_id <> member_id),
  CHECK (keeps_stock OR answers_orders)
);
CREATE INDEX ON shop_staff (member_id);
