-- Who came in the last days, for operators.
CREATE INDEX member_by_day ON member (created_at);
CREATE INDEX member_suspended ON member (suspended_until) WHERE suspended_until IS NOT NULL;
