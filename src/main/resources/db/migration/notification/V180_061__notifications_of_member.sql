-- All of one member's, when they take their data along and when they are erased.
CREATE INDEX notification_of_member ON notification (member_id);
