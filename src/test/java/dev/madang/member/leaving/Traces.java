package dev.madang.member.leaving;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves something of a member wherever Madang keeps any of them. */
class Traces {

    static final String NICKNAME = "지울별명";
    static final String WORDS = "지울글";
    static final String PHONE = "010-7777-8642";
    static final String ROAD = "지울로 1004";

    private final People people;
    private final Gear gear;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Traces(People people, Gear gear, JdbcClient jdbc, TransactionTemplate transaction) {
        this.people = people;
        this.gear = gear;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void leave(CurrentMember member, CurrentMember other, CurrentMember operator, UUID photo) {
        speak(member, other);
        write(member.id(), other.id(), operator.id(), photo);
    }

    /** As members do it, so that events and whatever hears of them are in it, too. */
    private void speak(CurrentMember member, CurrentMember other) {
        Browser browser = people.browserOf(member);
        browser.post("/me", "nickname", NICKNAME, "introduction", WORDS, "region", "seoul-mapo", "language", "ko");
        browser.post(
                "/me/addresses",
                "recipient",
                NICKNAME,
                "phone",
                PHONE,
                "postcode",
                "04044",
                "road",
                ROAD,
                "detail",
                WORDS);
        browser.post("/members/" + other.id() + "/friendship");
        UUID tent = gear.listing(other.id()).publish();
        browser.post("/listings/" + tent + "/questions", "text", WORDS + " 지금 빌릴 수 있을까요?");
        browser.post("/listings/" + tent + "/favourite", "wanted", "true");
        UUID mine = gear.listing(member.id())
                .title(WORDS)
                .description(WORDS)
                .option(WORDS, 1000, 0)
                .publish();
        people.browserOf(other).post("/listings/" + mine + "/questions", "text", "궁금해요. 지금 빌릴 수 있을까요?");
        people.browserOf(other)
                .post("/reports", "kind", "member", "thing", member.id().toString(), "rule", "SPAM", "text", "");
        gear.booking(tent, member.id()).status(ReservationStatus.COMPLETED).write();
        gear.booking(mine, other.id()).status(ReservationStatus.COMPLETED).write();
    }

    /** The rest straight into the tables. */
    private void write(UUID me, UUID other, UUID operator, UUID photo) {
        UUID rented = one("SELECT id FROM reservation WHERE guest_id = ?", me);
        UUID lent = one("SELECT id FROM reservation WHERE host_id = ?", me);
        UUID mine = one("SELECT id FROM listing WHERE host_id = ?", me);
        run("INSERT INTO listing_photo (listing_id, photo_id, position) VALUES (?, ?, 0)", mine, photo);
        run("UPDATE listing SET cover_id = ?, place = ? WHERE id = ?", photo, ROAD, mine);
        run(
                "INSERT INTO reservation_log (id, reservation_id, at, actor, actor_id, to_status, reason) VALUES (?, ?, now(), 'GUEST', ?, 'PAID', ?)",
                Ids.next(),
                rented,
                me,
                WORDS);
        run(
                "INSERT INTO parcel_address (reservation_id, side, recipient, phone, postcode, road, detail, given_at) VALUES (?, 'GUEST', ?, ?, '04044', ?, ?, now())",
                rented,
                NICKNAME,
                PHONE,
                ROAD,
                WORDS);
        run("""
                INSERT INTO transfer (id, reservation_id, kind, way, recorded_by, recorded_at, happened_at, place, note, state, due_at, answered_at, answered_by, answer)
                VALUES (?, ?, 'HAND_OVER', 'IN_PERSON', 'HOST', now(), now(), ?, ?, 'CONFIRMED', now(), now(), 'GUEST', 'ok')""", Ids.next(), lent, ROAD, WORDS);
        run("""
                INSERT INTO transfer (id, reservation_id, kind, way, recorded_by, recorded_at, happened_at, place, note, state, due_at, answered_at, answered_by, answer)
                VALUES (?, ?, 'HAND_OVER', 'IN_PERSON', 'HOST', now(), now(), 'x', 'x', 'CONFIRMED', now(), now(), 'GUEST', ?)""", Ids.next(), rented, WORDS);
        run(
                "INSERT INTO condition_photo (reservation_id, kind, side, number, photo_id, added_at) VALUES (?, 'HAND_OVER', 'HOST', 1, ?, now())",
                lent,
                photo);
        run(
                "INSERT INTO claim (reservation_id, status, amount, settled, opened_at, without_photos) VALUES (?, 'SETTLED', 1000, 0, now(), ?)",
                lent,
                WORDS);
        run("INSERT INTO claim_photo (reservation_id, photo_id, position) VALUES (?, ?, 0)", lent, photo);
        run(
                "INSERT INTO claim_log (id, reservation_id, at, step, actor, actor_id, words) VALUES (?, ?, now(), 'OPEN', 'HOST', ?, ?)",
                Ids.next(),
                lent,
                me,
                WORDS);
        run(
                "INSERT INTO foreign_calendar (id, listing_id, name, address, added_at, tried_at, unreadable) VALUES (?, ?, ?, ?, now(), now(), ARRAY[?])",
                Ids.next(),
                mine,
                WORDS,
                "https://example.com/지울글",
                WORDS);
        review(me, other, rented, lent, photo);
        goods(me, other, photo);
        clubs(me, other, operator, photo);
        moderation(me, other, operator, photo);
        chat(me, other, operator, photo);
    }

    private void review(UUID me, UUID other, UUID rented, UUID lent, UUID photo) {
        for (UUID reservation : List.of(rented, lent)) {
            run("""
                    INSERT INTO review_exchange (reservation_id, listing_id, guest_id, host_id, opened_at, closes_at, revealed_at)
                    SELECT id, listing_id, guest_id, host_id, now(), now() + interval '1 day', now() FROM reservation WHERE id = ?
                    ON CONFLICT DO NOTHING""", reservation);
        }
        UUID written = Ids.next();
        run("""
                INSERT INTO review (id, reservation_id, side, author_id, about_id, listing_id, stars, text, written_at, shown_at)
                SELECT ?, id, 'GUEST', ?, ?, listing_id, 5, ?, now(), now() FROM reservation WHERE id = ?""", written, me, other, WORDS, rented);
        run("INSERT INTO review_photo (review_id, photo_id, position) VALUES (?, ?, 0)", written, photo);
        run("""
                INSERT INTO review (id, reservation_id, side, author_id, about_id, listing_id, stars, text, written_at, shown_at, reply, replied_at)
                SELECT ?, id, 'GUEST', ?, ?, listing_id, 5, 'x', now(), now(), ?, now() FROM reservation WHERE id = ?""", Ids.next(), other, me, WORDS, lent);
    }

    private void goods(UUID me, UUID other, UUID photo) {
        UUID product = Ids.next();
        UUID variant = Ids.next();
        run(
                "INSERT INTO product (id, seller_id, theme, team, title, text, on_sale, likes, created_at) VALUES (?, ?, 'x', ?, ?, ?, false, 1, now())",
                product,
                me,
                WORDS,
                WORDS,
                WORDS);
        run("INSERT INTO product_photo (product_id, position, photo_id) VALUES (?, 0, ?)", product, photo);
        run("INSERT INTO stock (id, total, remaining) VALUES (?, 1, 1)", variant);
        run(
                "INSERT INTO product_variant (id, product_id, position, name, price) VALUES (?, ?, 0, ?, 1000)",
                variant,
                product,
                WORDS);
        run(
                "INSERT INTO stock_change (id, stock_id, by_id, units, reason, at) VALUES (?, ?, ?, 1, ?, now())",
                Ids.next(),
                variant,
                me,
                WORDS);
        run("INSERT INTO product_like (product_id, member_id, at) VALUES (?, ?, now())", product, me);
        run("""
                INSERT INTO shop_staff (seller_id, member_id, keeps_stock, answers_orders, asked_at)
                VALUES (?, ?, true, true, now()), (?, ?, true, true, now())""", me, other, other, me);
        run("INSERT INTO cart_line (member_id, variant_id, quantity, added_at) VALUES (?, ?, 1, now())", me, variant);
        UUID drop = Ids.next();
        UUID size = Ids.next();
        run("INSERT INTO limited_sale (id, per_member) VALUES (?, 1)", drop);
        run("""
                INSERT INTO shop_drop (id, seller_id, title, text, per_member, opens_at, closes_at, created_at)
                VALUES (?, ?, ?, ?, 1, now() - interval '2 days', now() - interval '1 day', now())""", drop, me, WORDS, WORDS);
        run("INSERT INTO drop_photo (drop_id, position, photo_id) VALUES (?, 0, ?)", drop, photo);
        run("INSERT INTO sale_reminder (sale_id, member_id, at) VALUES (?, ?, now())", drop, me);
        run("INSERT INTO stock (id, total, remaining) VALUES (?, 1, 1)", size);
        run(
                "INSERT INTO drop_variant (id, drop_id, position, name, price) VALUES (?, ?, 0, ?, 1000)",
                size,
                drop,
                WORDS);
        run(
                "INSERT INTO drop_question (id, drop_id, position, text, required, choices) VALUES (?, ?, 0, ?, false, ARRAY[?])",
                Ids.next(),
                drop,
                WORDS,
                WORDS);
        UUID coupon = Ids.next();
        run("INSERT INTO stock (id, total, remaining) VALUES (?, 1, 1)", coupon);
        run("""
                INSERT INTO coupon (id, seller_id, name, percent, won, minimum, until, created_at)
                VALUES (?, ?, ?, 10, 0, 0, now() - interval '1 day', now())""", coupon, me, WORDS);
        UUID bought = Ids.next();
        run("""
                INSERT INTO shop_order (id, buyer_id, seller_id, title, status, total, placed_at, version)
                VALUES (?, ?, ?, '컵', 'DELIVERED', 1000, now(), 0)""", bought, me, other);
        run(
                "INSERT INTO shop_order_address (order_id, recipient, phone, postcode, road, detail) VALUES (?, ?, ?, '04044', ?, ?)",
                bought,
                NICKNAME,
                PHONE,
                ROAD,
                WORDS);
        run(
                "INSERT INTO shop_order_answer (order_id, position, question, answer) VALUES (?, 0, '이름', ?)",
                bought,
                NICKNAME);
        run(
                "INSERT INTO shop_order_log (id, order_id, at, actor, actor_id, to_status, reason) VALUES (?, ?, now(), 'BUYER', ?, 'HELD', ?)",
                Ids.next(),
                bought,
                me,
                WORDS);
        UUID helped = Ids.next();
        run("""
                INSERT INTO shop_order (id, buyer_id, seller_id, title, status, total, placed_at, version)
                VALUES (?, ?, ?, '컵', 'DELIVERED', 1000, now(), 0)""", helped, other, other);
        run("""
                INSERT INTO shop_order_log (id, order_id, at, actor, actor_id, step, to_status, reason)
                VALUES (?, ?, now(), 'SELLER', ?, 'CONTEST_RETURN', 'RETURNING', ?)""", Ids.next(), helped, me, WORDS);
        UUID sold = Ids.next();
        run("""
                INSERT INTO shop_order (id, buyer_id, seller_id, title, cover_id, status, total, placed_at, version)
                VALUES (?, ?, ?, '공책', ?, 'DELIVERED', 1000, now(), 0)""", sold, other, me, photo);
        run("""
                INSERT INTO shop_order_return_address (order_id, by_id, recipient, phone, postcode, road, detail)
                VALUES (?, ?, ?, ?, '04044', ?, ?)""", sold, me, NICKNAME, PHONE, ROAD, WORDS);
        UUID auction = Ids.next();
        run("""
                INSERT INTO auction (id, seller_id, title, text, start_price, step, opens_at, planned_end, ends_at, status, reason, created_at, closed_at)
                SELECT ?, ?, ?, ?, 1, 1, t, t + interval '1 hour', t + interval '1 hour', 'UNSOLD', ?, t, t
                FROM (SELECT now() - interval '1 day' AS t) AS x""", auction, me, WORDS, WORDS, WORDS);
        run("INSERT INTO auction_photo (auction_id, position, photo_id) VALUES (?, 0, ?)", auction, photo);
        act("auction-approved", "/auctions/" + auction, WORDS);
        run(
                """
                INSERT INTO center_partner (member_id, name, business_number, text, status, applied_at, decided_at)
                VALUES (?, ?, ?, ?, 'APPROVED', now(), now())""",
                me,
                WORDS + me,
                "" + (1_000_000_000L + Math.floorMod(me.getLeastSignificantBits(), 8_000_000_000L)),
                WORDS);
        run("UPDATE center_partner SET name = left(name, 60) WHERE member_id = ?", me);
        act("partner-approved", "/admin/partners#" + me, WORDS + me);
        run("INSERT INTO center_partner_document (member_id, position, photo_id) VALUES (?, 0, ?)", me, photo);
        UUID center = Ids.next();
        run("""
                INSERT INTO center (id, partner_id, name, text, region, address, lat, lng, hours, open, created_at)
                VALUES (?, ?, ?, ?, 'seoul-mapo', ?, 37.5, 126.9, ?, true, now())""", center, me, WORDS, WORDS, ROAD, WORDS);
        run("INSERT INTO center_photo (center_id, position, photo_id) VALUES (?, 0, ?)", center, photo);
        run("INSERT INTO center_closed_day (center_id, day, reason) VALUES (?, current_date, ?)", center, WORDS);
        run("""
                INSERT INTO program (id, center_id, name, kind, level, coach, text, bring, price, capacity, minutes, free_cancel_minutes, on_offer, created_at)
                VALUES (?, ?, ?, 'YOGA', 'ALL', ?, ?, ?, 1, 1, 60, 0, true, now())""", Ids.next(), center, WORDS, NICKNAME, WORDS, WORDS);
    }

    private void clubs(UUID me, UUID other, UUID operator, UUID photo) {
        UUID room = Ids.next();
        UUID club = Ids.next();
        run("INSERT INTO chat_room (id, kind, title, opened_at) VALUES (?, 'GROUP', '모임', now())", room);
        run("""
                INSERT INTO club (id, name, text, interest, region, lat, lng, joining, questions, room_id, founded_at)
                VALUES (?, '모임', '', 'camping', 'seoul-mapo', 37.5, 126.9, 'OPEN', '{}', ?, now())""", club, room);
        run("INSERT INTO club_roll (club_id, capacity, members) VALUES (?, 10, 2)", club);
        run(
                "INSERT INTO club_membership (club_id, member_id, role, joined_at) VALUES (?, ?, 'LEADER', now())",
                club,
                other);
        run(
                "INSERT INTO club_membership (club_id, member_id, role, joined_at) VALUES (?, ?, 'MANAGER', now())",
                club,
                me);
        run("""
                INSERT INTO club_application (id, club_id, member_id, questions, answers, state, asked_at)
                VALUES (?, ?, ?, ARRAY['왜'], ARRAY[?], 'ACCEPTED', now())""", Ids.next(), club, me, WORDS);
        run(
                "INSERT INTO club_log (id, club_id, at, actor_id, act, words) VALUES (?, ?, now(), ?, 'changed', ?)",
                Ids.next(),
                club,
                me,
                WORDS);
        UUID meetup = Ids.next();
        run("""
                INSERT INTO meetup (id, club_id, title, text, place, address, starts_at, ends_at, capacity, coming, planned_by)
                VALUES (?, ?, '정모', ?, '한강', '', now(), now() + interval '1 hour', 5, 1, ?)""", meetup, club, WORDS, me);
        run(
                "INSERT INTO meetup_answer (meetup_id, member_id, answer, answered_at) VALUES (?, ?, 'COMING', now())",
                meetup,
                me);
        UUID notice = Ids.next();
        run(
                "INSERT INTO club_notice (id, club_id, author_id, title, text, written_at) VALUES (?, ?, ?, ?, ?, now())",
                notice,
                club,
                me,
                WORDS,
                WORDS);
        run("INSERT INTO club_notice_photo (notice_id, position, photo_id) VALUES (?, 0, ?)", notice, photo);
    }

    private void moderation(UUID me, UUID other, UUID operator, UUID photo) {
        UUID about = Ids.next();
        run("""
                INSERT INTO case_file (id, kind, thing, owner_id, title, status, weight, opened_at, due_at, decided_at)
                VALUES (?, 'member', ?, ?, ?, 'OPEN', 1, now(), now(), NULL)""", about, "x" + Ids.next().toString().substring(0, 30), me, NICKNAME);
        act("case-claimed", "/admin/reports/" + about, NICKNAME);
        UUID against = Ids.next();
        run("""
                INSERT INTO report (id, receipt, case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content)
                VALUES (?, ?, ?, ?, 'member', 'x', 'SPAM', 'x', 1, now(), ?, ?)""", against, against.toString(), about, other, NICKNAME, WORDS);
        run("INSERT INTO report_photo (report_id, photo_id, position) VALUES (?, ?, 0)", against, photo);
        run(
                "INSERT INTO case_note (id, case_id, operator_id, text, noted_at) VALUES (?, ?, ?, ?, now())",
                Ids.next(),
                about,
                operator,
                NICKNAME);
        UUID decision = Ids.next();
        run(
                "INSERT INTO decision (id, case_id, operator_id, measure, rule, text, decided_at) VALUES (?, ?, ?, 'WARN', 'SPAM', ?, now())",
                decision,
                about,
                operator,
                NICKNAME);
        UUID sanction = Ids.next();
        run("""
                INSERT INTO sanction (id, decision_id, member_id, imposed_by, measure, rule, text, kind, thing, title, begins_at)
                VALUES (?, ?, ?, ?, 'WARN', 'SPAM', ?, 'member', 'x', ?, now())""", sanction, decision, me, operator, NICKNAME, NICKNAME);
        act("appeal-upheld", "/admin/appeals/" + sanction, NICKNAME);
        run("INSERT INTO appeal (sanction_id, appealed_at) VALUES (?, now())", sanction);
        run(
                "INSERT INTO appeal_post (id, sanction_id, author_id, operator, text, posted_at) VALUES (?, ?, ?, false, ?, now())",
                Ids.next(),
                sanction,
                me,
                WORDS);
        UUID mine = Ids.next();
        UUID elsewhere = Ids.next();
        run("""
                INSERT INTO case_file (id, kind, thing, owner_id, title, status, weight, opened_at, due_at, decided_at)
                VALUES (?, 'member', ?, ?, 'x', 'DECIDED', 1, now(), now(), now())""", elsewhere, "y" + Ids.next().toString().substring(0, 30), other);
        run("""
                INSERT INTO report (id, receipt, case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content)
                VALUES (?, ?, ?, ?, 'member', 'y', 'SPAM', ?, 1, now(), 'x', 'x')""", mine, mine.toString(), elsewhere, me, WORDS);
        run("INSERT INTO report_evidence (report_id, photo_id, position) VALUES (?, ?, 0)", mine, photo);
    }

    private void chat(UUID me, UUID other, UUID operator, UUID photo) {
        UUID room = Ids.next();
        run("INSERT INTO chat_room (id, kind, opened_at) VALUES (?, 'FRIENDS', now())", room);
        run("INSERT INTO chat_participant (room_id, member_id, joined_at) VALUES (?, ?, now())", room, me);
        run("INSERT INTO chat_participant (room_id, member_id, joined_at) VALUES (?, ?, now())", room, other);
        Long message =
                jdbc.sql("SELECT nextval('chat_message_id')").query(Long.class).single();
        run("""
                INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
                VALUES (?, ?, ?, 'SAID', ?, ?, now())""", message, room, me, Ids.next().toString(), WORDS);
        run("INSERT INTO chat_photo (message_id, photo_id, position) VALUES (?, ?, 0)", message, photo);
        run(
                "INSERT INTO message_feeling (message_id, status, emotion, strength, certainty, simple) VALUES (?, 'DONE', 'JOY', 1, 1, true)",
                message);
        run("INSERT INTO chat_withheld_message (message_id, text) VALUES (?, ?)", message, WORDS);
        UUID inquiry = Ids.next();
        UUID asked = Ids.next();
        run("INSERT INTO chat_room (id, kind, opened_at) VALUES (?, 'INQUIRY', now())", asked);
        run("""
                INSERT INTO inquiry (id, member_id, room_id, topic, opened_at, closed_at, closed_by)
                VALUES (?, ?, ?, 'OTHER', now(), now(), 'MEMBER')""", inquiry, me, asked);
        act("inquiry-claimed", "/admin/inquiries#" + inquiry, NICKNAME);
        act("sessions-ended", "/admin/members/" + me, NICKNAME);
        UUID paid = Ids.next();
        run("""
                INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path, status, created_at)
                VALUES (?, 'reservation', ?, ?, 1000, '컵', '/', 'FAILED', now())""", paid, Ids.next(), me);
        act("refund-given", "/admin/payments/" + paid, WORDS);
        run("""
                INSERT INTO operator_refund (id, attempt_id, amount, reason, status, asked_by, asked_at, decided_by, decided_at, alone)
                VALUES (?, ?, 1000, ?, 'GRANTED', ?, now(), ?, now(), true)""", Ids.next(), paid, WORDS, operator, operator);
        run("""
                INSERT INTO notification (id, member_id, kind, text, words, href, source, shown, told_at)
                VALUES (?, ?, 'FRIEND', 'friend.news.asked', ARRAY[?], '/', ?, true, now())""", Ids.next(), me, WORDS, Ids.next().toString());
        run(
                "INSERT INTO member_calendar_feed (member_id, token, changed_at) VALUES (?, ?, now())",
                me,
                Ids.next().toString());
    }

    private void act(String act, String href, String words) {
        run(
                "INSERT INTO operator_act (id, at, operator_id, act, href, words) VALUES (?, now(), ?, ?, ?, ARRAY[?])",
                Ids.next(),
                Ids.next(),
                act,
                href,
                words);
    }

    private UUID one(String sql, UUID of) {
        return jdbc.sql(sql)
                .param(of)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private void run(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(List.of(values)).update());
    }
}
