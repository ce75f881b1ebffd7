-- Operators look for a payment by the key that its gateway knows it by.
CREATE INDEX payment_attempt_by_key ON payment_attempt (payment_key) WHERE payment_key IS NOT NULL;
