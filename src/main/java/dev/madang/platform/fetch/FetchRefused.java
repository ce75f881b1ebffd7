package dev.madang.platform.fetch;

/** An address that may not be fetched. */
public class FetchRefused extends RuntimeException {

    private final Reason reason;

    public FetchRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with it. */
    public enum Reason {
        NOT_AN_ADDRESS,
        /** Neither http nor https. */
        SCHEME,
        /** A name or password stands in the address itself. */
        USER_INFO,
        /** Numbers, or a name that no public server bears. */
        HOST,
        PORT,
        /** Nobody knows the name. */
        UNKNOWN_HOST,
        /** The name leads into a network that is not public. */
        INSIDE
    }
}
