package dev.madang.review.domain;

import java.util.List;
import java.util.UUID;

/**
 * What one side says.
 *
 * @param stars 1 to 5
 * @param text 20 to 1,000 characters
 * @param photos media ids, at most five
 */
public record Opinion(int stars, String text, List<UUID> photos) {

    public static final int MOST_STARS = 5;
    public static final int SHORTEST = 20;
    public static final int LONGEST = 1000;
    public static final int MOST_PHOTOS = 5;
}
