-- Listings whose reviews no model summarizes, because operators have taken what it wrote away.
CREATE TABLE review_summary_withheld
(
  listing_id uuid PRIMARY KEY REFERENCES listing
);
