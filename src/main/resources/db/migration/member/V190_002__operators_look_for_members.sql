-- In a transaction of their own: members can be read while they are built.
CREATE INDEX member_operators ON member (id) WHERE admin;
-- Operators look for members by how their names begin.
CREATE INDEX member_nickname ON member (lower(nickname) text_pattern_ops);
CREATE INDEX member_newest ON member (created_at DESC, id DESC);
