-- What awaits a host is counted on every page: past what is over.
CREATE INDEX reservation_open_of_host ON reservation (host_id)
  WHERE status IN ('REQUESTED', 'PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED');
CREATE INDEX listing_question_open ON listing_question (listing_id) WHERE answer IS NULL;
