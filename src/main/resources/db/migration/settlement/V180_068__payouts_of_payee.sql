-- What was paid to a member is found when they take their data along and when they are erased.
CREATE INDEX payout_of_payee ON payout (payee_id);
