-- A member's address book, for parcels and orders alike: at most twenty, by their numbers.
CREATE TABLE address
(
  id        uuid PRIMARY KEY,
  member_id uuid     NOT NULL REFERENCES member,
  number    smallint NOT NULL CHECK (number BETWEEN 1 AND 20),
  recipient text     NOT NULL CHECK (recipient <> ''),
  -- Digits and dashes, as it is shown.
  phone     text     NOT NULL,
  postcode  text     NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
  road      text     NOT NULL CHECK (road <> ''),
  detail    text     NOT NULL DEFAULT '',
  usual     boolean  NOT NULL DEFAULT false,
  UNIQUE (member_id, number)
);
CREATE UNIQUE INDEX address_usual ON address (member_id) WHERE usual;
