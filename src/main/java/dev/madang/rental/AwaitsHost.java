package dev.madang.rental;

/**
 * A kind of things that await a host until they answer, declared as a bean by the module that knows of them. All kinds make one list on
 * the host's home, and their number stands beside its link.
 *
 * @param kind constant that ends the key of its sentence, {@code hosting.duty.REVIEW}, which is given the title and the deadline
 * @param path its page, of {@code {id}} and {@code {listing}}
 * @param sql selects of each {@code listing_id}, {@code id} and {@code until} (null for whenever), of the host {@code :member} at {@code :now}
 */
public record AwaitsHost(String kind, String path, String sql) {}
