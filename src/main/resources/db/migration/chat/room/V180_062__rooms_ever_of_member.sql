-- Also the rooms that a member has left: what they said there is erased with them.
CREATE INDEX chat_participant_of_member ON chat_participant (member_id);
