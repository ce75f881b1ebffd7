ALTER TABLE reminder DROP CONSTRAINT reminder_kind_check;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_check
  CHECK (kind IN ('HAND_OVER', 'RETURN', 'SENDING', 'SENDING_BACK', 'OVERDUE', 'SOON'));
CREATE INDEX reservation_hand_over_soon ON reservation (hand_over_at) WHERE status = 'PAID' AND hand_over_at IS NOT NULL;
CREATE INDEX reservation_give_back_soon ON reservation (give_back_at) WHERE status = 'HANDED_OVER' AND give_back_at IS NOT NULL;
