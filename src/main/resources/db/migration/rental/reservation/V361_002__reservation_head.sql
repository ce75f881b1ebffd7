-- What others show of a reservation beside rows of their own: whose it is, of what, and for which days. Its status is the one that
-- is written down; where it stands at a moment, reservation_status says.
CREATE VIEW reservation_head AS
  SELECT id, listing_id, guest_id, host_id, status, from_day, to_day, buffer_days, units FROM reservation;
