package dev.madang.review;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many reviews gave how many stars.
 *
 * @param counts of one star, of two, to five
 */
public record RatingDistribution(List<Integer> counts) {

    /** @param stars 1 to 5 */
    public record Bar(int stars, int reviews) {}

    public int reviews() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Stars of the average review; 0 while there is none. */
    public double average() {
        int all = bars().stream().mapToInt(bar -> bar.stars() * bar.reviews()).sum();
        return reviews() == 0 ? 0 : (double) all / reviews();
    }

    /** The average in whole stars. */
    public int rounded() {
        return Math.toIntExact(Math.round(average()));
    }

    /** From five stars down. */
    public List<Bar> bars() {
        return IntStream.rangeClosed(1, counts.size())
                .mapToObj(stars -> new Bar(stars, counts.get(stars - 1)))
                .toList()
                .reversed();
    }
}
