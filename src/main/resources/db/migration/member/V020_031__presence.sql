-- Who does not let others see when they are here.
CREATE TABLE hidden_presence
(
  member_id uuid PRIMARY KEY REFERENCES member
);
