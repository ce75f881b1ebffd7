package dev.madang.sandbox.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What people say after a rental, from {@code demo/reviews.txt}: no listing says the same thing twice before it has said all. */
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

    private record Place(Voice voice, String listing, int stars) {}

    private final List<Line> lines =
            DemoText.of("reviews.txt").lines().map(Line::of).toList();
    private final Map<Place, Integer> said = new HashMap<>();
    private final SplittableRandom chance;

    DemoReviewTexts(SplittableRandom chance) {
        this.chance = chance;
    }

    /** The next thing that this voice says about a listing, given so many stars. */
    String next(Voice voice, DemoListing listing, int stars) {
        List<String> fitting = lines.stream()
                .filter(line -> line.fits(voice, listing.good().category(), stars))
                .map(Line::text)
                .toList();
        int turn = said.merge(
                new Place(voice, listing.id().toString(), stars),
                chance.nextInt(fitting.size()),
                (last, ignored) -> last + 1);
        return fitting.get(turn % fitting.size());
    }
}
