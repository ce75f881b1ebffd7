package dev.madang.sandbox.demo;

import static java.util.Comparator.comparingInt;

import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.DemoText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people say after a rental, from {@code demo/reviews.txt}: nothing twice around a host before all was said. */
final class DemoReviewTexts {

    private static final String ANY = "*";

    /** Who speaks. */
    enum Voice {
        GUEST,
        HOST,
        /** A host, answering a guest. */
        REPLY
    }

    /** @param kind first-level category that it is about, {@code *} for any */
    private record Line(Voice voice, String kind, int stars, String text) {

        static Line of(String line) {
            String[] parts = line.split("\\|", 4);
            return new Line(Voice.valueOf(parts[0]), parts[1], Integer.parseInt(parts[2]), parts[3]);
        }

        boolean fits(Voice wanted, String about, int given) {
            return voice == wanted && stars == given && (kind.equals(ANY) || about.startsWith(kind + "-"));
        }
    }

    private record Said(DemoMember host, String text) {}

    private final List<Line> lines =
            DemoText.of("reviews.txt").lines().map(Line::of).toList();
    private final Map<Said, Integer> ofHost = new HashMap<>();
    private final Map<String, Integer> ofAll = new HashMap<>();
    private final SplittableRandom chance;

    DemoReviewTexts(SplittableRandom chance) {
        this.chance = chance;
    }

    /** What this voice says about a listing, given so many stars: what was least said around its host so far. */
    String next(Voice voice, DemoListing listing, int stars) {
        var fitting = new ArrayList<>(lines.stream()
                .filter(line -> line.fits(voice, listing.good().category(), stars))
                .map(Line::text)
                .toList());
        Collections.rotate(fitting, chance.nextInt(fitting.size()));
        String text = fitting.stream()
                .min(comparingInt((String line) -> ofHost.getOrDefault(new Said(listing.host(), line), 0))
                        .thenComparingInt(line -> ofAll.getOrDefault(line, 0)))
                .orElseThrow();
        ofHost.merge(new Said(listing.host(), text), 1, Integer::sum);
        ofAll.merge(text, 1, Integer::sum);
        return text;
    }
}
