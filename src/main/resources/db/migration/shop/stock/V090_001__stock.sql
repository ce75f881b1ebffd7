-- How many there are of something that is sold, and how many of them nobody has. Its id is that of what it is of.
CREATE TABLE stock
(
  id        uuid PRIMARY KEY,
  total     int NOT NULL,
  remaining int NOT NULL,
  -- The arbiter of every rush.
  CONSTRAINT stock_never_negative CHECK (remaining >= 0),
  CONSTRAINT stock_never_more CHECK (remaining <= total)
);

CREATE TABLE stock_change
(
  id       uuid PRIMARY KEY,
  stock_id uuid        NOT NULL REFERENCES stock,
  by_id    uuid        NOT NULL REFERENCES member,
  units    int         NOT NULL,
  reason   text        NOT NULL CHECK (length(reason) <= 200),
  at       timestamptz NOT NULL
);
CREATE INDEX ON stock_change (stock_id, at);

-- A sale of which each member may have so many units; how many orders of it were placed is the rank of the last of them.
CREATE TABLE limited_sale
(
  id         uuid PRIMARY KEY,
  per_member int NOT NULL CHECK (per_member > 0),
  placed     int NOT NULL DEFAULT 0
);

CREATE TABLE sale_share
(
  sale_id   uuid NOT NULL REFERENCES limited_sale,
  member_id uuid NOT NULL REFERENCES member,
  units     int  NOT NULL CHECK (units >= 0),
  most      int  NOT NULL,
  PRIMARY KEY (sale_id, member_id),
  CONSTRAINT sale_share_within_limit CHECK (units <= most)
);
