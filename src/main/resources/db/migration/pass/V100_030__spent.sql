-- What was spent on a thing, and what was spent in a day: asked for by who settles it.
CREATE INDEX pass_transaction_spent_on ON pass_transaction (thing_id, member_id) WHERE kind = 'SPEND';
CREATE INDEX pass_transaction_spent_at ON pass_transaction (at, id) WHERE kind = 'SPEND';
