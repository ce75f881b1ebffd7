-- Passes that somebody wants to buy, or has bought: then they are the lot of the same id.
CREATE TABLE pass_purchase
(
  id         uuid PRIMARY KEY,
  member_id  uuid        NOT NULL REFERENCES member,
  passes     int         NOT NULL CHECK (passes BETWEEN 1 AND 1000),
  price      bigint      NOT NULL CHECK (price > 0),
  created_at timestamptz NOT NULL,
  paid_at    timestamptz
);
CREATE INDEX ON pass_purchase (member_id, paid_at);
