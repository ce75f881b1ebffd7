-- What operators did about who is erased is found by where it stands.
CREATE INDEX operator_act_href ON operator_act (href) WHERE cardinality(words) > 0;
