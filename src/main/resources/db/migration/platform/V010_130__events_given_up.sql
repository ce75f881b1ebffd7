-- When a listener had failed so often that it is not tried again by itself; null while it is.
ALTER TABLE event_publication ADD COLUMN given_up_at timestamptz;
