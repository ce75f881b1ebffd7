-- :members neighbours who joined over the year; the last :leavers of them left a month ago, each with an address, ten
-- notifications, a room in which they said ten things, five favourites, a friend, a photo and an order.
SET synchronous_commit = off;
BEGIN;
CREATE TEMP TABLE house ON COMMIT DROP AS
SELECT number, ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid AS id,
  ('00000000-0000-7000-9000-' || lpad(number::text, 12, '0'))::uuid AS own, number > :members - :leavers AS leaves
FROM generate_series(1, :members) number;

INSERT INTO member (id, email, password_hash, nickname, email_confirmed_at, created_at)
SELECT h.id, 'house-' || h.number || '@demo.madang', demo.password_hash, 'House ' || h.number, now(), now() - h.number % 365 * interval '1 day'
FROM house h, member demo WHERE demo.email = 'guest@demo.madang';

INSERT INTO address (id, member_id, number, recipient, phone, postcode, road, usual)
SELECT own, id, 1, 'House', '010-0000-0000', '04044', 'Bench', true FROM house WHERE leaves;

INSERT INTO notification (id, member_id, kind, href, text, words, source, shown, told_at)
SELECT uuidv7(), h.id, told.kind, '/', told.text, told.words, 'house-' || h.number || '-' || n, true, now()
FROM house h, generate_series(1, 10) n, (SELECT kind, text, words FROM notification ORDER BY id LIMIT 1) told WHERE h.leaves;

INSERT INTO chat_room (id, kind, title, opened_at) SELECT own, 'GROUP', 'House', now() FROM house WHERE leaves;
INSERT INTO chat_participant (room_id, member_id, joined_at) SELECT own, id, now() FROM house WHERE leaves;
INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
SELECT nextval('chat_message_id'), h.own, h.id, 'SAID', 'house-said-' || n, 'What was said as number ' || n, now()
FROM house h, generate_series(1, 10) n WHERE h.leaves;

INSERT INTO favourite (id, member_id, listing_id, created_at)
SELECT uuidv7(), h.id, liked.id, now()
FROM house h, (SELECT id FROM listing WHERE status = 'PUBLISHED' ORDER BY id LIMIT 5) liked WHERE h.leaves;

INSERT INTO friendship (low_id, high_id, asked_by, asked_at, accepted_at)
SELECT least(h.id, host.id), greatest(h.id, host.id), h.id, now(), now()
FROM house h, member host WHERE h.leaves AND host.email = 'host@demo.madang';

INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
SELECT h.own, h.id, shown.status, shown.content_type, shown.width, shown.height, now()
FROM house h, (SELECT * FROM photo ORDER BY id LIMIT 1) shown WHERE h.leaves;

INSERT INTO shop_order (id, buyer_id, seller_id, title, status, total, placed_at, version)
SELECT h.own, h.id, host.id, 'Bench', 'CANCELLED', 1000, now() - interval '60 days', 0
FROM house h, member host WHERE h.leaves AND host.email = 'host@demo.madang';
INSERT INTO shop_order_address (order_id, recipient, phone, postcode, road, detail)
SELECT own, 'House', '010-0000-0000', '04044', 'Bench', '' FROM house WHERE leaves;

INSERT INTO left_member (member_id, nickname, introduction, region, photo_id, reason)
SELECT h.id, m.nickname, m.introduction, m.region, m.photo_id, 'Bench' FROM house h JOIN member m ON m.id = h.id WHERE h.leaves;
UPDATE member m SET left_at = now() - interval '31 days', suspended_until = '9999-12-31'
FROM house h WHERE h.id = m.id AND h.leaves;
COMMIT;

ANALYZE;
