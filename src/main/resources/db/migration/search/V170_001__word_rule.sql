-- What operators decided about words: which mean the same, which are suggested first, which never.
CREATE TABLE word_rule
(
  id          uuid PRIMARY KEY,
  kind        text        NOT NULL CHECK (kind IN ('SYNONYM', 'PROMOTED', 'BANNED')),
  words       text        NOT NULL CHECK (char_length(words) BETWEEN 1 AND 200),
  operator_id uuid        NOT NULL REFERENCES member,
  since       timestamptz NOT NULL
);
CREATE UNIQUE INDEX word_rule_once ON word_rule (kind, lower(words));
CREATE INDEX ON word_rule (operator_id);
