-- Drops that are open or to come are looked for on the home page, among ever more that are over.
CREATE INDEX ON shop_drop (closes_at);
