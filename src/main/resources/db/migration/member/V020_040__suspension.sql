-- Until when a member may only read, export, get their money, appeal and leave; the year 9999 is for good.
ALTER TABLE member ADD COLUMN suspended_until timestamptz;
CREATE INDEX ON member (suspended_until) WHERE suspended_until IS NOT NULL;
