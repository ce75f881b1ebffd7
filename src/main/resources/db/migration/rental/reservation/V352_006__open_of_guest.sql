-- What waits for a guest is counted for every page of theirs; what is over is most of what they ever had.
CREATE INDEX reservation_open_of_guest ON reservation (guest_id) WHERE status IN ('APPROVED', 'PAID', 'HANDED_OVER', 'CLAIMED');
