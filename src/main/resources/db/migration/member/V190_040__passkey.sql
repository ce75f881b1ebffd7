-- Passkeys (WebAuthn): public keys of devices with which members sign in. Nothing here signs in for anybody.
CREATE TABLE passkey
(
  id              uuid PRIMARY KEY,
  member_id       uuid        NOT NULL REFERENCES member,
  credential_id   bytea       NOT NULL UNIQUE CHECK (octet_length(credential_id) <= 1023),
  public_key      bytea       NOT NULL,
  signature_count bigint      NOT NULL,
  verified        boolean     NOT NULL,
  transports      text[]      NOT NULL,
  backup_eligible boolean     NOT NULL,
  backed_up       boolean     NOT NULL,
  attestation     bytea,
  client_data     bytea,
  name            text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
  created_at      timestamptz NOT NULL,
  used_at         timestamptz NOT NULL
);
CREATE INDEX ON passkey (member_id, created_at);
