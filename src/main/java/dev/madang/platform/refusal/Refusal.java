package dev.madang.platform.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that a person made and Madang refuses: of what kind, and a sentence that says why and what to do. */
public class Refusal extends RuntimeException {

    private final Kind kind;
    private final String key;
    private final Object[] arguments;
    private final List<Violation> violations;

    /** What a refusal means to whoever asked. */
    public enum Kind {
        /** Nobody can fill in what was sent; a program or an old page made it. */
        MALFORMED,
        /** Something that was filled in is to be mended. */
        INVALID,
        /** Somebody else may, they may not. */
        FORBIDDEN,
        NOT_FOUND,
        /** It was there, and does not come back. */
        GONE,
        /** It cannot be done to what is there now. */
        CONFLICT,
        TOO_LARGE,
        /** A file of a kind that is not taken. */
        UNSUPPORTED,
        /** Too often, or by too many at once. */
        TOO_MANY,
        /** It works again later. */
        UNAVAILABLE
    }

    /**
     * @param key message key of the sentence
     * @param arguments of the sentence; {@code Won}, dates and instants are printed in the reader's language
     */
    protected Refusal(Kind kind, String key, Object... arguments) {
        this(kind, key, arguments, List.of());
    }

    /** @param violations at least one; each is read at its field */
    protected Refusal(Kind kind, List<Violation> violations) {
        this(
                kind,
                violations.getFirst().key(),
                violations.getFirst().arguments().toArray(),
                violations);
    }

    private Refusal(Kind kind, String key, Object[] arguments, List<Violation> violations) {
        super(kind + " " + key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
        this.violations = List.copyOf(violations);
    }

    public static Refusal malformed(String key, Object... arguments) {
        return new Refusal(Kind.MALFORMED, key, arguments);
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "error.404.text");
    }

    public static Refusal gone(String key, Object... arguments) {
        return new Refusal(Kind.GONE, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, key, arguments);
    }

    public static Refusal unsupported(String key, Object... arguments) {
        return new Refusal(Kind.UNSUPPORTED, key, arguments);
    }

    public static Refusal tooMany(String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, key, arguments);
    }

    public static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, key, arguments);
    }

    /** The same, to be read at this field of the form. */
    public Refusal at(String field) {
        return new Refusal(kind, List.of(Violation.of(field, key, arguments)));
    }

    /** Path of a page on which something has to be said first; empty when the refusal is read where it was asked for. */
    public Optional<String> leadsTo() {
        return Optional.empty();
    }

    /** Whether the page says by itself what is wrong, where it is wrong. */
    public boolean isToldByPage() {
        return false;
    }

    /** After how long it is worth another try, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }

    /** What is wrong with which field; empty when it is not about fields. */
    public List<Violation> violations() {
        return violations;
    }
}
