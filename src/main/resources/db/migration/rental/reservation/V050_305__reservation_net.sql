-- What a host gets for a reservation after the fee of a tenth, which Price.net says in Java.
CREATE FUNCTION reservation_net(r reservation) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT r.rent - r.discount + r.options + r.postage - (r.rent - r.discount + r.options) * 10 / 100 $$;
