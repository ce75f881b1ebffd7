-- Operators read payments and refunds newest first, those of a member, and those that are not done.
CREATE INDEX payment_attempt_newest ON payment_attempt (created_at DESC, id DESC);
CREATE INDEX payment_attempt_of_payer ON payment_attempt (payer_id, created_at DESC);
CREATE INDEX payment_attempt_of_thing ON payment_attempt (thing_id);
CREATE INDEX payment_refund_newest ON payment_refund (due_at DESC, id DESC);
CREATE INDEX payment_refund_undone ON payment_refund (due_at DESC, id DESC) WHERE status <> 'DONE';
