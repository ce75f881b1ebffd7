-- What was paid today, for operators.
CREATE INDEX payment_captured ON payment_attempt (captured_at) WHERE captured_at IS NOT NULL;
