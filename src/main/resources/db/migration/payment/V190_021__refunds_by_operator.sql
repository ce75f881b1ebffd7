-- What an operator asked for, to be found, and what they gave alone in a day, to be counted before they give more.
CREATE INDEX operator_refund_asked_by ON operator_refund (asked_by, asked_at);
