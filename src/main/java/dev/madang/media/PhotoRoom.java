package dev.madang.media;

/**
 * How many photos a place takes.
 *
 * @param there how many it has already
 * @param most how many it may have
 */
public record PhotoRoom(int there, int most) {

    /** A place that is still empty. */
    public static PhotoRoom upTo(int most) {
        return new PhotoRoom(0, most);
    }
}
