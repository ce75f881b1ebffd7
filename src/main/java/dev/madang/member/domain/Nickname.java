package dev.madang.member.domain;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member is called on every page: 1 to 20 characters of any script, on one line. */
public record Nickname(String value) {

    public static final int MAX_LENGTH = 20;

    /** The nickname that was typed, or nothing when it is missing, too long or holds control characters. */
    public static Optional<Nickname> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        boolean possible = value.codePointCount(0, value.length()) <= MAX_LENGTH
                && value.codePoints().anyMatch(Nickname::isSeen)
                && value.codePoints().noneMatch(Character::isISOControl);
        return possible ? Optional.of(new Nickname(value)) : Optional.empty();
    }

    /** The nickname that a provider knows, cut to what fits, or else what stands before the @ of the address. */
    public static Nickname suggested(@Nullable String known, EmailAddress email) {
        return of(known)
                .or(() -> of(cut(known)))
                .or(() -> of(cut(email.localPart())))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null
                ? null
                : text.codePoints()
                        .limit(MAX_LENGTH)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
