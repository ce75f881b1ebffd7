-- What a member wrote, to give it to them and to erase it.
CREATE INDEX review_of_author ON review (author_id);
