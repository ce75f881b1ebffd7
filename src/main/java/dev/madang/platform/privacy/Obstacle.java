package dev.madang.platform.privacy;

/**
 * Something that a member has to end before they can leave.
 *
 * @param name of the message {@code leaving.obstacle.<name>}, whose {@code {0}} is how many there are
 * @param href where it is ended
 * @param sql in SQL, how many there are of {@code :member} at the moment {@code :now}
 */
public record Obstacle(String name, String href, String sql) {}
