-- The opening that a member was told of last, and the one they were told of just before: a seller may move it, and each time is told once.
-- Their row stays until it has opened; the version before deletes it when it tells, and tells nobody twice either.
ALTER TABLE sale_reminder
  ADD COLUMN told_of timestamptz,
  ADD COLUMN reminded_of timestamptz;
