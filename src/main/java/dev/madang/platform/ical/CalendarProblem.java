package dev.madang.platform.ical;

/**
 * Why a foreign calendar cannot be read, each with its sentence {@code ical.problem.<name>}; first every
 * {@link dev.madang.platform.fetch.FetchRefused.Reason} by its name.
 */
public enum CalendarProblem {
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
    INSIDE,
    UNREACHABLE,
    TIMEOUT,
    TLS,
    REDIRECTS,
    /** The server says that there is no such thing. */
    GONE,
    /** The server wants to know who asks. */
    DENIED,
    /** The server answers with anything else. */
    STATUS,
    TOO_LARGE,
    NOT_A_CALENDAR,
    /** Its end is missing: what stood there is not known. */
    BROKEN_OFF,
    TOO_MANY_EVENTS,
    /** It could be read, but others changed the listing's days at the same moment. */
    BUSY;

    /** Message key of the sentence that says it. */
    public String text() {
        return "ical.problem." + this;
    }
}
