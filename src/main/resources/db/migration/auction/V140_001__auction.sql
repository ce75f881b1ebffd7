-- Something that goes to whoever bids most passes.
CREATE TABLE auction
(
  id          uuid PRIMARY KEY,
  seller_id   uuid        NOT NULL REFERENCES member,
  title       text        NOT NULL CHECK (length(title) BETWEEN 2 AND 80),
  text        text        NOT NULL CHECK (length(text) <= 4000),
  start_price int         NOT NULL CHECK (start_price BETWEEN 1 AND 100000),
  step        int         NOT NULL CHECK (step BETWEEN 1 AND 10000),
  -- Below it nothing is sold; null for none.
  reserve     int CHECK (reserve BETWEEN 1 AND 100000),
  opens_at    timestamptz NOT NULL,
  -- As announced; ends_at is later by two minutes for each extension.
  planned_end timestamptz NOT NULL CHECK (planned_end > opens_at),
  ends_at     timestamptz NOT NULL,
  extensions  int         NOT NULL DEFAULT 0,
  status      text        NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REFUSED', 'SOLD', 'UNSOLD', 'CALLED_OFF')),
  -- Why it was refused or called off.
  reason      text        NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  -- Null as long as nobody has bid.
  price       int,
  leader_id   uuid REFERENCES member,
  leader_max  int,
  bids        int         NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL,
  closed_at   timestamptz,
  CONSTRAINT auction_extensions_capped CHECK (extensions BETWEEN 0 AND 10 AND ends_at = planned_end + extensions * interval '2 minutes'),
  CHECK ((price IS NULL) = (leader_id IS NULL) AND (price IS NULL) = (leader_max IS NULL) AND (price IS NULL) = (bids = 0)),
  CHECK (leader_max >= price AND price >= start_price),
  CHECK (leader_id <> seller_id),
  CHECK ((status IN ('SOLD', 'UNSOLD', 'CALLED_OFF')) = (closed_at IS NOT NULL)),
  CHECK (status <> 'SOLD' OR price >= coalesce(reserve, 0))
);
CREATE INDEX ON auction (ends_at, id) WHERE status = 'APPROVED';
CREATE INDEX ON auction (closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX ON auction (seller_id, created_at, id);
CREATE INDEX ON auction (created_at, id) WHERE status = 'PROPOSED';
CREATE INDEX ON auction (leader_id);

CREATE TABLE auction_photo
(
  auction_id uuid NOT NULL REFERENCES auction,
  position   int  NOT NULL,
  photo_id   uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (auction_id, position)
);
CREATE INDEX ON auction_photo (photo_id);

-- Every bid that was taken, in the order in which it was decided; what it made of the price never falls.
CREATE TABLE auction_bid
(
  id           uuid PRIMARY KEY,
  auction_id   uuid        NOT NULL REFERENCES auction,
  number       int         NOT NULL,
  bidder_id    uuid        NOT NULL REFERENCES member,
  amount       int         NOT NULL CHECK (amount > 0),
  maximum      int         NOT NULL CHECK (maximum >= amount),
  -- After it.
  price        int         NOT NULL CHECK (price > 0),
  leader_id    uuid        NOT NULL REFERENCES member,
  extended     boolean     NOT NULL,
  at           timestamptz NOT NULL,
  UNIQUE (auction_id, number)
);
CREATE INDEX ON auction_bid (bidder_id);
CREATE INDEX ON auction_bid (leader_id);
