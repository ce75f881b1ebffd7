CREATE TABLE reservation
(
  id              uuid PRIMARY KEY,
  listing_id      uuid        NOT NULL REFERENCES listing,
  guest_id        uuid        NOT NULL REFERENCES member,
  host_id         uuid        NOT NULL REFERENCES member,
  status          text        NOT NULL CHECK (status IN
                    ('REQUESTED', 'APPROVED', 'PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED', 'COMPLETED',
                     'DECLINED', 'CANCELLED', 'EXPIRED')),
  from_day        date        NOT NULL,
  to_day          date        NOT NULL,
  units           int         NOT NULL CHECK (units >= 1),
  hand_over       text        NOT NULL CHECK (hand_over IN ('IN_PERSON', 'PARCEL')),
  give_back       text        NOT NULL CHECK (give_back IN ('IN_PERSON', 'PARCEL')),
  -- The price as it was asked for, in won: rent − discount + options + deposit = total.
  rent            bigint      NOT NULL CHECK (rent >= 0),
  discount        bigint      NOT NULL CHECK (discount BETWEEN 0 AND rent),
  options         bigint      NOT NULL CHECK (options >= 0),
  deposit         bigint      NOT NULL CHECK (deposit >= 0),
  total           bigint      NOT NULL CHECK (total = rent - discount + options + deposit),
  cancellation_policy text    NOT NULL,
  requested_at    timestamptz NOT NULL,
  -- When the present step ends by itself: the host's answer, the guest's payment. Null when nothing is awaited.
  due_at          timestamptz,
  -- Set while a payment is being confirmed: the hold does not end under it.
  paying_since    timestamptz,
  version         int         NOT NULL DEFAULT 0,
  CHECK (from_day < to_day)
);
CREATE INDEX ON reservation (guest_id, requested_at DESC, id);
CREATE INDEX ON reservation (host_id, requested_at DESC, id);
CREATE INDEX ON reservation (due_at) WHERE due_at IS NOT NULL;

-- What was chosen, at the price of that moment.
CREATE TABLE reservation_option
(
  reservation_id uuid   NOT NULL REFERENCES reservation,
  option_id      uuid   NOT NULL REFERENCES listing_option,
  name           text   NOT NULL,
  price          bigint NOT NULL,
  deposit        bigint NOT NULL,
  PRIMARY KEY (reservation_id, option_id)
);

-- Who moved it, when, why. Never changed.
CREATE TABLE reservation_log
(
  id             uuid PRIMARY KEY,
  reservation_id uuid        NOT NULL REFERENCES reservation,
  at             timestamptz NOT NULL,
  actor          text        NOT NULL CHECK (actor IN ('GUEST', 'HOST', 'SYSTEM', 'ADMIN')),
  actor_id       uuid,
  from_status    text,
  to_status      text        NOT NULL,
  reason         text        NOT NULL DEFAULT ''
);
CREATE INDEX ON reservation_log (reservation_id, at);

-- Days of a unit that are taken: by a reservation, or blocked by the host. The arbiter: no two overlap, whoever asks.
CREATE TABLE occupancy
(
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id     uuid      NOT NULL REFERENCES listing,
  unit_id        uuid      NOT NULL REFERENCES unit,
  days           daterange NOT NULL CHECK (NOT isempty(days)),
  reservation_id uuid REFERENCES reservation,
  CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (unit_id WITH =, days WITH &&)
);
CREATE INDEX ON occupancy USING gist (listing_id, days);
CREATE INDEX ON occupancy (reservation_id) WHERE reservation_id IS NOT NULL;
