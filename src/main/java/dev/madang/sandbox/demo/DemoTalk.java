package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.DemoText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What members ask under listings, what hosts answered, and what members keep in mind. */
final class DemoTalk {

    private static final int FAVOURITES = 9;

    private DemoTalk() {}

    /** @param answer null while the host has not answered */
    record Question(
            DemoListing listing,
            DemoMember asker,
            String text,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    record Favourite(DemoMember member, DemoListing listing, Instant at) {}

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
        return new Question(listing, asker, text[0], askedAt, answered ? text[1] : null, answered ? answeredAt : null);
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
                    favourites.add(new Favourite(member, listing, at));
                }
            }
        }
        return favourites;
    }

    private static DemoMember otherThanTheHost(DemoListing listing, List<DemoMember> members, SplittableRandom chance) {
        DemoMember member = members.get(chance.nextInt(members.size()));
        return member.equals(listing.host()) ? members.get((members.indexOf(member) + 1) % members.size()) : member;
    }
}
