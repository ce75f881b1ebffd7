-- Who neither tells how far they have read nor sees it of others.
CREATE TABLE chat_without_receipts
(
  member_id uuid PRIMARY KEY REFERENCES member
);
