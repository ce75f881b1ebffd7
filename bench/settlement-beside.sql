-- The lines of a month once more by one statement; prints its seconds and keeps nothing.
BEGIN;
CREATE TEMP TABLE written ON COMMIT DROP AS SELECT * FROM settlement_record WHERE month = '2025-01-01';
SELECT clock_timestamp() AS began \gset
INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, member_id, thing_id, at, month, passes, amount, fee, lots, recorded_at)
SELECT 'beside', key, part, kind, account_id, payee_id, member_id, thing_id, at, month, passes, amount, fee, lots, recorded_at FROM written;
SELECT extract(epoch FROM clock_timestamp() - :'began'::timestamptz);
ROLLBACK;
