-- What a consumer has taken from outside: what comes a second time has no effect a second time.
CREATE TABLE consumed_message
(
  consumer text        NOT NULL,
  message  uuid        NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (consumer, message)
);
CREATE INDEX ON consumed_message (at);

-- How much happened in an hour, as was heard from outside.
CREATE TABLE activity
(
  topic text        NOT NULL,
  hour  timestamptz NOT NULL,
  times bigint      NOT NULL CHECK (times > 0),
  PRIMARY KEY (topic, hour)
);
CREATE INDEX ON activity (hour);
