-- Of who is erased.
CREATE INDEX reminder_of_member ON reminder (member_id);
