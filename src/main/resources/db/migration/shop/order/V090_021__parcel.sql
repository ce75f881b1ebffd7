ALTER TABLE shop_order
  ADD COLUMN carrier          text,
  ADD COLUMN parcel_number    text,
  -- When silence says that a parcel arrived, here or back.
  ADD COLUMN silent_until     timestamptz,
  ADD COLUMN returnable_until timestamptz;
CREATE INDEX ON shop_order (silent_until) WHERE silent_until IS NOT NULL;
