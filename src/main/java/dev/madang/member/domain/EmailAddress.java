package dev.madang.member.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as it is stored and compared.
 *
 * @param value in lower case
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /** Of a domain that no mail ever reaches (RFC 2606); by such ones members are kept who have been erased. */
    private static final String UNREACHABLE = ".invalid";

    private static final String TOP = "(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])";

    /** What mail can reach: no dot at an end or beside another, and behind the last one a name as domains of the world have. */
    private static final Pattern FORM =
            Pattern.compile("%1$s(?:\\.%1$s)*@(?:%2$s\\.)+%3$s".formatted(ATOM, LABEL, TOP));

    /** The address that was typed, or nothing when it cannot be one. */
    public static Optional<EmailAddress> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String value = typed.strip().toLowerCase(Locale.ROOT);
        boolean possible = value.length() <= MAX_LENGTH
                && value.indexOf('@') <= MAX_LOCAL_LENGTH
                && !value.endsWith(UNREACHABLE)
                && FORM.matcher(value).matches();
        return possible ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** What stands before the @. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
