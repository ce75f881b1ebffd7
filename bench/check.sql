-- How many reservations the last run left, how many days they hold, and how many of all holds overlap.
SELECT (SELECT count(*) FROM reservation WHERE host_id = lpad('999', 32, '0')::uuid),
       (SELECT count(*) FROM occupancy o JOIN reservation r ON r.id = o.reservation_id
        WHERE r.host_id = lpad('999', 32, '0')::uuid),
       (SELECT count(*) FROM occupancy one JOIN occupancy other
        ON one.unit_id = other.unit_id AND one.id < other.id AND one.days && other.days);
