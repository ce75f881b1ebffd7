-- Copies :k1 to :k2 of the demo. :h = every copy's listings belong to the hosts of copy k % :h (0 = the demo's own).
SET synchronous_commit = off;
SET session_replication_role = replica;  -- no foreign key is checked row by row: the ids are derived
SET work_mem = '64MB';
SET maintenance_work_mem = '256MB';
CREATE OR REPLACE FUNCTION orig.mid(old uuid, k int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN k = 0 THEN old ELSE orig.nid(old, k) END $$;
BEGIN;
INSERT INTO member (id, email, password_hash, nickname, introduction, region, photo_id, admin, language, email_confirmed_at, created_at)
SELECT orig.nid(id, k), 'c' || k || '-' || email, password_hash, nickname || k, introduction, region, orig.nid(photo_id, k), false, language, email_confirmed_at, created_at - k * interval '1 hour'
FROM orig.member, generate_series(:k1, :k2) k;
INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
SELECT orig.nid(id, k), orig.mid(owner_id, k % :h), status, content_type, width, height, created_at FROM orig.photo, generate_series(:k1, :k2) k;
-- Titles get two words and a number; region, price, dates vary.
INSERT INTO listing (id, host_id, status, title, description, category, region, place, lat, lng, price_per_day, weekly_discount, deposit, in_person, parcel, min_days, max_days, notice_days, cancellation_policy, cover_id, created_at, published_at, updated_at, version, buffer_days, rating_count, rating_sum)
SELECT orig.nid(l.id, k), orig.mid(l.host_id, k % :h), l.status,
  (SELECT text FROM orig.word WHERE n = (k * 7 + hashtext(l.id::text) & 1023) % 31) || ' ' || l.title || ' ' || k,
  l.description, l.category, r.region, l.place,
  r.lat + (hashtext(l.id::text || k) % 1000) / 20000.0, r.lng + (hashtext(k || l.id::text) % 1000) / 20000.0,
  greatest(1000, l.price_per_day * (60 + k * 13 % 90) / 100 / 100 * 100), l.weekly_discount, l.deposit, l.in_person, l.parcel,
  l.min_days, l.max_days, l.notice_days, l.cancellation_policy, orig.nid(l.cover_id, k),
  l.created_at - k * interval '1 hour 7 minutes', l.published_at - k * interval '1 hour 7 minutes', l.updated_at, l.version, l.buffer_days, l.rating_count, l.rating_sum
FROM orig.listing l CROSS JOIN generate_series(:k1, :k2) k
JOIN orig.region r ON r.n = ((hashtext(l.id::text) & 65535) + k * 17) % (SELECT count(*) FROM orig.region);
INSERT INTO listing_photo SELECT orig.nid(listing_id, k), orig.nid(photo_id, k), position FROM orig.listing_photo, generate_series(:k1, :k2) k;
INSERT INTO listing_option SELECT orig.nid(id, k), orig.nid(listing_id, k), position, name, price, deposit, offered FROM orig.listing_option, generate_series(:k1, :k2) k;
INSERT INTO unit SELECT orig.nid(id, k), orig.nid(listing_id, k), number FROM orig.unit, generate_series(:k1, :k2) k;
INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units, hand_over, give_back, rent, discount, options, deposit, total, cancellation_policy, requested_at, due_at, paying_since, version, handed_over_at, returned_at, late_fee, missing_since, extended_days, extensions, completes_at, buffer_days, hand_over_at, hand_over_place, give_back_at, give_back_place, proposal_id, proposed_by, proposed_way, proposed_at, proposed_place, absent, absence_reported_at, absence_due_at)
SELECT orig.nid(id, k), orig.nid(listing_id, k), orig.nid(guest_id, k), orig.mid(host_id, k % :h), status, from_day + s, to_day + s, units, hand_over, give_back, rent, discount, options, deposit, total, cancellation_policy,
  requested_at + least(s, 0) * interval '1 day' - (k % 24) * interval '13 minutes', due_at, paying_since, version, handed_over_at + s * interval '1 day', returned_at + s * interval '1 day', late_fee, missing_since, extended_days, extensions, completes_at, buffer_days, hand_over_at + s * interval '1 day', hand_over_place, give_back_at + s * interval '1 day', give_back_place, orig.nid(proposal_id, k), proposed_by, proposed_way, proposed_at, proposed_place, absent, absence_reported_at, absence_due_at
FROM orig.reservation CROSS JOIN generate_series(:k1, :k2) k CROSS JOIN LATERAL (SELECT orig.shift(status, from_day, k) s) x;
INSERT INTO reservation_option SELECT orig.nid(reservation_id, k), orig.nid(option_id, k), name, price, deposit FROM orig.reservation_option, generate_series(:k1, :k2) k;
INSERT INTO reservation_log (id, reservation_id, at, actor, actor_id, from_status, to_status, reason, step, meets_at)
SELECT orig.nid(l.id, k), orig.nid(reservation_id, k), at + least(orig.shift(r.status, r.from_day, k), 0) * interval '1 day', actor, CASE WHEN actor_id = r.host_id THEN orig.mid(actor_id, k % :h) ELSE orig.nid(actor_id, k) END, from_status, to_status, reason, step, meets_at
FROM orig.reservation_log l JOIN orig.reservation r ON r.id = l.reservation_id CROSS JOIN generate_series(:k1, :k2) k;
INSERT INTO extension SELECT orig.nid(id, k), orig.nid(reservation_id, k), from_day, to_day, rent, discount, status, asked_at, due_at, paying_since FROM orig.extension, generate_series(:k1, :k2) k;
INSERT INTO occupancy (id, listing_id, unit_id, days, reservation_id, extension_id)
SELECT orig.nid(o.id, k), orig.nid(o.listing_id, k), orig.nid(unit_id, k), daterange(lower(days) + s, upper(days) + s), orig.nid(reservation_id, k), orig.nid(extension_id, k)
FROM orig.occupancy o JOIN orig.reservation r ON r.id = o.reservation_id CROSS JOIN generate_series(:k1, :k2) k CROSS JOIN LATERAL (SELECT orig.shift(status, from_day, k) s) x ON CONFLICT DO NOTHING;
INSERT INTO occupancy (id, listing_id, unit_id, days)
SELECT orig.nid(o.id, k), orig.nid(o.listing_id, k), orig.nid(unit_id, k), days
FROM orig.occupancy o CROSS JOIN generate_series(:k1, :k2) k WHERE reservation_id IS NULL AND foreign_calendar_id IS NULL ON CONFLICT DO NOTHING;
INSERT INTO earning SELECT orig.nid(e.id, k), orig.nid(reservation_id, k), orig.mid(e.host_id, k % :h), kind, amount, booked_at + orig.shift(r.status, r.from_day, k) * interval '1 day'
FROM orig.earning e JOIN orig.reservation r ON r.id = e.reservation_id CROSS JOIN generate_series(:k1, :k2) k;
INSERT INTO transfer SELECT orig.nid(t.id, k), orig.nid(reservation_id, k), kind, way, recorded_by, recorded_at + s * interval '1 day', happened_at + s * interval '1 day', place, carrier, tracking_number, note, state, t.due_at + s * interval '1 day', answered_at + s * interval '1 day', answered_by, answer
FROM orig.transfer t JOIN orig.reservation r ON r.id = t.reservation_id CROSS JOIN generate_series(:k1, :k2) k CROSS JOIN LATERAL (SELECT orig.shift(status, from_day, k) s) x;
INSERT INTO condition_photo SELECT orig.nid(reservation_id, k), kind, side, number, orig.nid(photo_id, k), added_at FROM orig.condition_photo, generate_series(:k1, :k2) k;
INSERT INTO claim SELECT orig.nid(reservation_id, k), status, amount, counter, settled, opened_at - k * interval '37 minutes', due_at, version FROM orig.claim, generate_series(:k1, :k2) k;
INSERT INTO claim_photo SELECT orig.nid(reservation_id, k), orig.nid(photo_id, k), position FROM orig.claim_photo, generate_series(:k1, :k2) k;
INSERT INTO claim_log SELECT orig.nid(id, k), orig.nid(reservation_id, k), at - k * interval '37 minutes', step, actor, actor_id, amount, words FROM orig.claim_log, generate_series(:k1, :k2) k;
INSERT INTO payment_attempt SELECT orig.nid(id, k), kind, orig.nid(thing_id, k), orig.nid(payer_id, k), amount, order_name, return_path, status, payment_key || '-' || k, errors, look_at, looks, failure, method, receipt_url, captured_at, kept, created_at FROM orig.payment_attempt, generate_series(:k1, :k2) k;
INSERT INTO payment_refund SELECT orig.nid(id, k), orig.nid(attempt_id, k), amount, reason, status, errors, try_at, tries, failure, transaction_key || '-' || k, due_at, done_at FROM orig.payment_refund, generate_series(:k1, :k2) k;
INSERT INTO sandbox_toss_payment SELECT payment_key || '-' || k, orig.nid(order_id::uuid, k)::text, order_name, amount, balance, status, by_widget, success_url, fail_url, confirm_trouble, cancel_trouble, down_until, notices, failure, last_transaction_key || '-' || k, requested_at, authorised_at, approved_at FROM orig.sandbox_toss_payment, generate_series(:k1, :k2) k;
INSERT INTO sandbox_toss_cancel SELECT transaction_key || '-' || k, payment_key || '-' || k, amount, balance, reason, canceled_at FROM orig.sandbox_toss_cancel, generate_series(:k1, :k2) k;
INSERT INTO review_exchange SELECT orig.nid(reservation_id, k), orig.nid(listing_id, k), orig.nid(guest_id, k), orig.mid(host_id, k % :h), opened_at, closes_at, revealed_at FROM orig.review_exchange, generate_series(:k1, :k2) k;
INSERT INTO review SELECT orig.nid(r.id, k), orig.nid(r.reservation_id, k), side, CASE WHEN author_id = x.host_id THEN orig.mid(author_id, k % :h) ELSE orig.nid(author_id, k) END, CASE WHEN about_id = x.host_id THEN orig.mid(about_id, k % :h) ELSE orig.nid(about_id, k) END, orig.nid(r.listing_id, k), stars, text, written_at, shown_at, reply, replied_at, version
FROM orig.review r JOIN orig.review_exchange x ON x.reservation_id = r.reservation_id CROSS JOIN generate_series(:k1, :k2) k;
INSERT INTO review_photo SELECT orig.nid(review_id, k), orig.nid(photo_id, k), position FROM orig.review_photo, generate_series(:k1, :k2) k;
INSERT INTO listing_question SELECT orig.nid(id, k), orig.nid(listing_id, k), orig.nid(asker_id, k), text, asked_at, answer, answered_at, edited_at, host_told_at, asker_told_at FROM orig.listing_question, generate_series(:k1, :k2) k;
INSERT INTO favourite SELECT orig.nid(id, k), orig.nid(member_id, k), orig.nid(listing_id, k), created_at FROM orig.favourite, generate_series(:k1, :k2) k;
COMMIT;
\ir modules.sql
VACUUM ANALYZE;
CHECKPOINT;
