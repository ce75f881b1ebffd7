-- Where each side of a rental receives its parcel, as it was when the side said so: the address book moves on without it.
CREATE TABLE parcel_address
(
  reservation_id uuid        NOT NULL REFERENCES reservation,
  side           text        NOT NULL CHECK (side IN ('GUEST', 'HOST')),
  recipient      text        NOT NULL,
  phone          text        NOT NULL,
  postcode       text        NOT NULL,
  road           text        NOT NULL,
  detail         text        NOT NULL,
  given_at       timestamptz NOT NULL,
  PRIMARY KEY (reservation_id, side)
);
