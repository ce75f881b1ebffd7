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
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /** The address that was typed, or nothing when it cannot be one. */
    public static Optional<EmailAddress> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String value = typed.strip().toLowerCase(Locale.ROOT);
        boolean possible = value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
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
