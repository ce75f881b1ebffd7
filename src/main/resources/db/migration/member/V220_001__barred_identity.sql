-- By what nobody signs up: keyed hashes of the e-mails and providers' accounts of those who were erased while suspended. Until when
-- is the member's suspended_otherwise, which erasing keeps.
CREATE TABLE barred_identity
(
  hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
  member_id uuid  NOT NULL REFERENCES member,
  PRIMARY KEY (hash, member_id)
);
CREATE INDEX ON barred_identity (member_id);
