package dev.madang.platform.throttle;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param name what is limited; part of the key in Redis
 * @param attempts how many within the window
 * @param window how long an attempt counts
 */
public record Limit(String name, int attempts, Duration window) {}
