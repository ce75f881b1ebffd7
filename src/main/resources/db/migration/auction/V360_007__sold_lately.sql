-- What was sold lately and waits for its winner or its seller is counted for every page of theirs; what arrived is most of what they ever had.
CREATE INDEX auction_sold_by ON auction (seller_id, closed_at) WHERE status = 'SOLD';
CREATE INDEX auction_won_by ON auction (leader_id, closed_at) WHERE status = 'SOLD';
