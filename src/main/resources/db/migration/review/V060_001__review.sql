-- Opens when a rental is completed: guest and host may review each other once. Both sides wait for each other on this row.
CREATE TABLE review_exchange
(
  reservation_id uuid PRIMARY KEY REFERENCES reservation,
  listing_id     uuid        NOT NULL REFERENCES listing,
  guest_id       uuid        NOT NULL REFERENCES member,
  host_id        uuid        NOT NULL REFERENCES member,
  opened_at      timestamptz NOT NULL,
  closes_at      timestamptz NOT NULL CHECK (closes_at > opened_at),
  -- Since when everyone can read what was written; null while nobody but its writer can.
  revealed_at    timestamptz
);
CREATE INDEX ON review_exchange (closes_at) WHERE revealed_at IS NULL;

CREATE TABLE review
(
  id             uuid PRIMARY KEY,
  reservation_id uuid        NOT NULL REFERENCES review_exchange,
  -- Who writes: the guest about the gear and its host, or the host about the guest.
  side           text        NOT NULL CHECK (side IN ('GUEST', 'HOST')),
  author_id      uuid        NOT NULL REFERENCES member,
  about_id       uuid        NOT NULL REFERENCES member,
  listing_id     uuid        NOT NULL REFERENCES listing,
  stars          int         NOT NULL CHECK (stars BETWEEN 1 AND 5),
  text           text        NOT NULL,
  written_at     timestamptz NOT NULL,
  -- The exchange's revealed_at, here for the indexes of those who read.
  shown_at       timestamptz,
  reply          text,
  replied_at     timestamptz,
  version        int         NOT NULL DEFAULT 0,
  UNIQUE (reservation_id, side),
  CHECK ((reply IS NULL) = (replied_at IS NULL)),
  CHECK (reply IS NULL OR shown_at IS NOT NULL)
);
CREATE INDEX ON review (listing_id, shown_at DESC, id DESC) WHERE side = 'GUEST' AND shown_at IS NOT NULL;
CREATE INDEX ON review (about_id, side, shown_at DESC, id DESC) WHERE shown_at IS NOT NULL;

CREATE TABLE review_photo
(
  review_id uuid NOT NULL REFERENCES review,
  photo_id  uuid NOT NULL REFERENCES photo,
  position  int  NOT NULL,
  PRIMARY KEY (review_id, position)
);
CREATE INDEX ON review_photo (photo_id);
