package dev.madang.center.review;

/**
 * Stars of a centre over all of its reviews.
 *
 * @param average with one digit
 */
public record CenterRating(double average, int reviews) {}
