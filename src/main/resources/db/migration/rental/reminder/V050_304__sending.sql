-- Who sends a parcel is reminded of the day by which it has to be sent.
ALTER TABLE reminder DROP CONSTRAINT reminder_kind_check;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_check
  CHECK (kind IN ('HAND_OVER', 'RETURN', 'SENDING', 'SENDING_BACK', 'OVERDUE'));
