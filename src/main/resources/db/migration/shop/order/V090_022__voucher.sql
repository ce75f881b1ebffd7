ALTER TABLE shop_order
  ADD COLUMN voucher_id   uuid,
  ADD COLUMN voucher_name text,
  ADD COLUMN discount     bigint NOT NULL DEFAULT 0 CHECK (discount >= 0),
  -- What went back for units that were called off.
  ADD COLUMN returned     bigint NOT NULL DEFAULT 0 CHECK (returned >= 0);
CREATE INDEX ON shop_order (voucher_id) WHERE voucher_id IS NOT NULL;
