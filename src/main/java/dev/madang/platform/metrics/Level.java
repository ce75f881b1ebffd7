package dev.madang.platform.metrics;

/**
 * How much of something there is, for those who watch Madang from outside, declared as a bean by the module that knows it: the gauge
 * {@code madang.level} with this name. What operators act on inside of Madang is a {@code dev.madang.platform.pages.OperatorNumber}
 * instead, and seen from outside as well.
 *
 * @param name of lower case letters and hyphens
 * @param sql a query of one value, cheap, never null; of a moment it may use {@code :now}, and {@code :today}, when the day began in Seoul
 */
public record Level(String name, String sql) {}
