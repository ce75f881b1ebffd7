package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.numbered;
import static dev.madang.sandbox.demo.Rows.row;

import dev.madang.member.address.PostalAddress;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.Good;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes members and their gear, each table in one batch. */
@Component
@Profile("local")
class DemoPeopleAndGear {

    private final Rows rows;

    DemoPeopleAndGear(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    void members(List<DemoMember> members, String passwordHash, Instant now) {
        rows.write("""
                INSERT INTO member (id, email, password_hash, nickname, introduction, region, photo_id, admin,
                    email_confirmed_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", members.stream().map(member -> {
            Timestamp joined = at(
                    now.minus(Duration.ofDays(210 + Math.floorMod(member.code().hashCode(), 900))));
            return row(
                    member.id(),
                    member.email(),
                    passwordHash,
                    member.nickname(),
                    member.introduction(),
                    member.region().code(),
                    member.portrait().id(),
                    member.isAdmin(),
                    joined,
                    joined);
        }));
        rows.write("""
                INSERT INTO consent (member_id, rule, version, given_at)
                SELECT m.id, r.rule, v.day, greatest(m.created_at, (v.day + time '09:00') AT TIME ZONE 'Asia/Seoul')
                FROM member m CROSS JOIN (VALUES ('TERMS'), ('PRIVACY')) AS r (rule)
                  CROSS JOIN (VALUES (DATE '2025-12-01'), (DATE '2026-11-30')) AS v (day) WHERE m.id = ?""", members.stream().map(member -> row(member.id())));
        rows.write("""
                INSERT INTO address (id, member_id, number, recipient, phone, postcode, road, detail, usual)
                VALUES (?, ?, 1, ?, ?, ?, ?, ?, true)""", members.stream().map(member -> {
            PostalAddress address = member.address();
            return row(
                    DemoIds.of("address/" + member.code()),
                    member.id(),
                    address.recipient(),
                    address.phone(),
                    address.postcode(),
                    address.road(),
                    address.detail());
        }));
    }

    void listings(List<DemoListing> listings) {
        rows.write(
                """
                INSERT INTO listing (id, host_id, status, title, description, category, region, place, lat, lng,
                    price_per_day, weekly_discount, deposit, in_person, parcel, min_days, max_days, notice_days,
                    buffer_days, approves_extensions, cancellation_policy, cover_id, created_at, published_at, updated_at)
                VALUES (?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                listings.stream()
                        .map(listing -> row(
                                listing.id(),
                                listing.host().id(),
                                listing.good().title(),
                                listing.description(),
                                listing.good().category(),
                                listing.region().code(),
                                listing.place(),
                                listing.point().lat(),
                                listing.point().lng(),
                                listing.good().pricePerDay().amount(),
                                listing.weeklyDiscount(),
                                listing.good().deposit().amount(),
                                listing.inPerson(),
                                listing.parcel(),
                                listing.minDays(),
                                listing.maxDays(),
                                listing.noticeDays(),
                                listing.bufferDays(),
                                listing.approvesExtensions(),
                                listing.cancellationPolicy(),
                                listing.photos().getFirst(),
                                at(listing.publishedAt()),
                                at(listing.publishedAt()),
                                at(listing.publishedAt()))));
        rows.write(
                "INSERT INTO unit (id, listing_id, number) VALUES (?, ?, ?)",
                listings.stream()
                        .flatMap(listing ->
                                numbered(listing.units(), (number, unit) -> row(unit, listing.id(), number + 1))));
        rows.write(
                "INSERT INTO listing_photo (photo_id, listing_id, position) VALUES (?, ?, ?)",
                listings.stream()
                        .flatMap(listing ->
                                numbered(listing.photos(), (number, photo) -> row(photo, listing.id(), number))));
        rows.write(
                "INSERT INTO listing_option (id, listing_id, position, name, price, deposit) VALUES (?, ?, ?, ?, ?, ?)",
                listings.stream()
                        .flatMap(listing -> numbered(listing.options(), (number, id) -> {
                            Good.Option option = listing.good().options().get(number);
                            return row(
                                    id,
                                    listing.id(),
                                    number,
                                    option.name(),
                                    option.price().amount(),
                                    option.deposit().amount());
                        })));
    }
}
