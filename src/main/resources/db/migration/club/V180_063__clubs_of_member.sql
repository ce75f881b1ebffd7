-- What a member did, wrote and planned in clubs is found when they are erased.
CREATE INDEX club_log_by ON club_log (actor_id) WHERE words <> '';
CREATE INDEX club_log_about ON club_log (member_id) WHERE words <> '';
CREATE INDEX club_notice_by ON club_notice (author_id);
CREATE INDEX meetup_by ON meetup (planned_by);
