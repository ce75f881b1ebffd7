-- A partner's place.
CREATE TABLE center
(
  id         uuid PRIMARY KEY,
  partner_id uuid             NOT NULL REFERENCES center_partner,
  name       text             NOT NULL CHECK (length(name) BETWEEN 2 AND 60),
  text       text             NOT NULL CHECK (length(text) <= 4000),
  region     text             NOT NULL,
  address    text             NOT NULL CHECK (length(address) BETWEEN 2 AND 200),
  lat        double precision NOT NULL CHECK (lat BETWEEN 32 AND 40),
  lng        double precision NOT NULL CHECK (lng BETWEEN 123 AND 133),
  hours      text             NOT NULL CHECK (length(hours) <= 200),
  -- Whether it takes registrations for more than what is booked already.
  open       boolean          NOT NULL,
  created_at timestamptz      NOT NULL,
  version    int              NOT NULL DEFAULT 0,
  -- How operators keep it from others; null when they do not.
  withheld   text
);
CREATE INDEX ON center (partner_id, created_at, id);
CREATE INDEX ON center (lat, lng);

CREATE TABLE center_photo
(
  center_id uuid NOT NULL REFERENCES center,
  position  int  NOT NULL,
  photo_id  uuid NOT NULL REFERENCES photo,
  PRIMARY KEY (center_id, position)
);
CREATE INDEX ON center_photo (photo_id);

-- A day on which nothing takes place.
CREATE TABLE center_closed_day
(
  center_id uuid NOT NULL REFERENCES center,
  day       date NOT NULL,
  reason    text NOT NULL CHECK (length(reason) <= 200),
  PRIMARY KEY (center_id, day)
);

-- Along the ground, as MapPoint.kilometresTo.
CREATE FUNCTION metres_between(lat1 double precision, lng1 double precision, lat2 double precision, lng2 double precision)
  RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT round(2 * 6371000 * asin(sqrt(least(1, power(sind((lat2 - lat1) / 2), 2)
    + cosd(lat1) * cosd(lat2) * power(sind((lng2 - lng1) / 2), 2)))))::int
$$;
