package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.row;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What members ask under listings, what hosts answered, and what members keep in mind. */
@Component
@Profile("local")
class DemoTalk {

    private static final int FAVOURITES = 9;

    private final Rows rows;

    DemoTalk(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    /** @param answer null while the host has not answered */
    record Question(
            UUID id,
            DemoListing listing,
            DemoMember asker,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    record Favourite(UUID id, DemoMember member, DemoListing listing, Instant at) {}

    void write(List<DemoMember> members, List<DemoListing> listings, Instant now) {
        rows.write(
                """
                INSERT INTO listing_question (id, listing_id, asker_id, text, asked_at, answer, answered_at, host_told_at, asker_told_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                questions(members, listings, now).stream()
                        .map(question -> row(
                                question.id(),
                                question.listing().id(),
                                question.asker().id(),
                                question.text(),
                                at(question.askedAt()),
                                question.answer(),
                                at(question.answeredAt()),
                                at(question.askedAt()),
                                at(question.answeredAt()))));
        rows.write(
                "INSERT INTO favourite (id, member_id, listing_id, created_at) VALUES (?, ?, ?, ?)",
                favourites(members, listings, now).stream()
                        .map(favourite -> row(
                                favourite.id(),
                                favourite.member().id(),
                                favourite.listing().id(),
                                at(favourite.at()))));
    }

    /** Up to three under a listing; the last few days' are not all answered yet. */
    static List<Question> questions(List<DemoMember> members, List<DemoListing> listings, Instant now) {
        List<String[]> texts = DemoText.of("questions.txt")
                .lines()
                .map(line -> line.split("\\|"))
                .toList();
        var chance = new SplittableRandom(505);
        var questions = new ArrayList<Question>();
        for (DemoListing listing : listings) {
            int first = chance.nextInt(texts.size());
            int count = chance.nextInt(4);
            for (int i = 0; i < count; i++) {
                String[] text = texts.get((first + i) % texts.size());
                Instant askedAt = now.minus(Duration.ofHours(chance.nextInt(5, 40 * 24)));
                DemoMember asker = otherThanTheHost(listing, members, chance);
                if (askedAt.isAfter(listing.publishedAt())) {
                    questions.add(question(listing, asker, text, askedAt, now, chance));
                }
            }
        }
        return questions;
    }

    private static Question question(
            DemoListing listing,
            DemoMember asker,
            String[] text,
            Instant askedAt,
            Instant now,
            SplittableRandom chance) {
        Instant answeredAt = askedAt.plus(Duration.ofMinutes(chance.nextInt(10, 60 * 20)));
        boolean answered = answeredAt.isBefore(now);
        return new Question(
                idAt(askedAt, chance),
                listing,
                asker,
                text[0],
                askedAt,
                answered ? text[1] : null,
                answered ? answeredAt : null);
    }

    /** A few of everybody's, none of their own. */
    static List<Favourite> favourites(List<DemoMember> members, List<DemoListing> listings, Instant now) {
        var chance = new SplittableRandom(9);
        var favourites = new ArrayList<Favourite>();
        for (DemoMember member : members) {
            var kept = new HashSet<DemoListing>();
            while (kept.size() < FAVOURITES) {
                DemoListing listing = listings.get(chance.nextInt(listings.size()));
                if (!listing.host().equals(member) && kept.add(listing)) {
                    Instant at = now.minus(Duration.ofHours(chance.nextInt(1, 60 * 24)));
                    favourites.add(new Favourite(idAt(at, chance), member, listing, at));
                }
            }
        }
        return favourites;
    }

    private static DemoMember otherThanTheHost(DemoListing listing, List<DemoMember> members, SplittableRandom chance) {
        DemoMember member = members.get(chance.nextInt(members.size()));
        return member.equals(listing.host()) ? members.get((members.indexOf(member) + 1) % members.size()) : member;
    }

    /** In the order of their instants, as new ids are. */
    private static UUID idAt(Instant instant, SplittableRandom chance) {
        long high = instant.toEpochMilli() << 16 | 0x7000 | chance.nextInt(0x1000);
        return new UUID(high, chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
