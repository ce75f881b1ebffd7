-- What the guest paid for the parcels goes to the host, who sends out and pays for what comes back.
ALTER TABLE earning DROP CONSTRAINT earning_kind_check;
ALTER TABLE earning ADD CONSTRAINT earning_kind_check
  CHECK (kind IN ('RENT', 'OPTIONS', 'POSTAGE', 'EXTENSION', 'CANCELLATION', 'LATE_FEE', 'CLAIM', 'FEE'));
