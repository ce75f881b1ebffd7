/** What members may notice of a fault. Whatever it is, nothing that was acknowledged is lost, and every invariant holds. */
enum Expected {
    /** Nothing: every request is answered as ever. */
    NOTHING("survived"),
    /** Requests that are under way at that moment end without an answer; the next one is answered. */
    UNDER_WAY("what was under way was cut off"),
    /** They are told that something is away, with what they typed, or to sign in again. */
    TOLD("told so");

    final String words;

    Expected(String words) {
        this.words = words;
    }
}
