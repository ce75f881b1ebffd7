package dev.madang.member.domain;

import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.ReservedNames;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a member is called on every page: 1 to 20 characters of any script, on one line. */
public record Nickname(String value) {

    public static final int MAX_LENGTH = 20;

    /** A line that ends within the name, and what joins two of which one is no picture: nobody sees either. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u2028\\u2029]|(?<![\\p{IsEmoji}\\uFE0F&&[^\\d#*]])\\u200D|\\u200D(?![\\p{IsEmoji}&&[^\\d#*]])");

    private static final Nickname NEIGHBOUR = new Nickname("이웃");

    /**
     * The nickname that was typed, or nothing when it is missing, too long, holds what nobody sees or a telephone number, or would pass for an
     * operator's ({@link ReservedNames}).
     */
    public static Optional<Nickname> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        boolean possible = value.codePointCount(0, value.length()) <= MAX_LENGTH
                && value.codePoints().anyMatch(TypedText::isVisible)
                && value.codePoints().noneMatch(TypedText::isHidden)
                && !UNSEEN.matcher(value).find()
                && ContactDetails.in(value).isEmpty()
                && !ReservedNames.include(value);
        return possible ? Optional.of(new Nickname(value)) : Optional.empty();
    }

    /** The nickname that a provider knows, cut to what fits, or else what stands before the @ of the address, or a word for anybody. */
    public static Nickname suggested(@Nullable String known, EmailAddress email) {
        return of(known)
                .or(() -> of(cut(known)))
                .or(() -> of(cut(email.localPart())))
                .orElse(NEIGHBOUR);
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : Graphemes.cut(text, MAX_LENGTH);
    }
}
