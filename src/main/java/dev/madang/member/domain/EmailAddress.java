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

    /** What mail can reach: no dot at an end or beside another, no domain that is a number. */
    private static final Pattern FORM =
            Pattern.compile("%1$s(?:\\.%1$s)*@(?:%2$s\\.)+(?!\\d+$)%2$s".formatted(ATOM, LABEL));

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
