-- What a page of a room's history asks: who is in it, and the last hundred messages.
SELECT r.id, r.kind, r.title, r.listing_id, r.closed_at IS NOT NULL AS closed, p.member_id AS reader, p.read_to,
  CASE WHEN EXISTS (SELECT FROM chat_without_receipts w WHERE w.member_id IN (p.member_id, o.member_id))
    THEN 0 ELSE o.read_to END AS other_read_to,
  m.id AS other_id, m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed
FROM chat_participant p
JOIN chat_room r ON r.id = p.room_id
LEFT JOIN chat_participant o ON o.room_id = r.id AND o.member_id <> p.member_id AND o.left_at IS NULL AND r.kind <> 'GROUP'
LEFT JOIN member m ON m.id = o.member_id
WHERE p.room_id = :room AND p.member_id = :member AND p.left_at IS NULL
ORDER BY o.joined_at DESC LIMIT 1;
SELECT c.id, c.room_id, c.kind, c.text, c.sent_at, c.removed_at IS NOT NULL AS removed,
  (SELECT array_agg(p.photo_id ORDER BY p.position) FROM chat_photo p WHERE p.message_id = c.id) AS photos,
  f.emotion, f.strength, f.certainty, f.simple,
  c.author_id, m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed
FROM chat_message c JOIN member m ON m.id = c.author_id LEFT JOIN message_feeling f ON f.message_id = c.id
WHERE c.room_id = :room AND c.id < 9223372036854775807 ORDER BY c.id DESC LIMIT 101;
