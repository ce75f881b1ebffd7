package dev.madang.rental;

/**
 * What the reviews of a listing come to that everyone can read.
 *
 * @param reviews how many there are
 * @param stars all of theirs together
 */
public record Rating(int reviews, long stars) {

    public static final Rating NONE = new Rating(0, 0);

    private static final int IMAGINED_REVIEWS = 5;
    private static final double IMAGINED_STARS = 3.5;

    public boolean isGiven() {
        return reviews > 0;
    }

    /** Stars of the average review, 1 to 5; 0 while there is none. */
    public double average() {
        return reviews == 0 ? 0 : (double) stars / reviews;
    }

    /**
     * By what listings are sorted: the average as it would be with five more reviews of 3.5 stars. A single enthusiast
     * does not outdo twenty contented guests, and what nobody has tried yet stands above what many were unhappy with.
     */
    public double rank() {
        return (stars + IMAGINED_REVIEWS * IMAGINED_STARS) / (reviews + IMAGINED_REVIEWS);
    }
}
