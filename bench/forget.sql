-- Takes back what the last run made, so that the next one finds the same.
DELETE FROM occupancy USING listing
WHERE listing.id = occupancy.listing_id AND listing.host_id = lpad('999', 32, '0')::uuid;
DELETE FROM reservation_log USING reservation
WHERE reservation.id = reservation_log.reservation_id AND reservation.host_id = lpad('999', 32, '0')::uuid;
DELETE FROM reservation WHERE host_id = lpad('999', 32, '0')::uuid;
DELETE FROM idempotent_request WHERE key LIKE 'bench-%';
VACUUM (ANALYZE) occupancy, reservation_log, reservation, idempotent_request;
CHECKPOINT;
