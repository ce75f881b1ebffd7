-- Operators find who has left by how their nickname began.
CREATE INDEX left_member_nickname ON left_member (lower(nickname) text_pattern_ops);
