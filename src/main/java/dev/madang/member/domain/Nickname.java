package dev.madang.member.domain;

import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.ReservedNames;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a member is called on every page: 1 to 20 characters of any script, on one line. */
public record Nickname(String value) {

    public static final int MAX_LENGTH = 20;

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;

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
                && !hasUnseen(value.codePoints().toArray())
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

    /** A line that ends within the name, or what joins two of which one is no picture: nobody sees either. */
    private static boolean hasUnseen(int[] characters) {
        return IntStream.range(0, characters.length).anyMatch(i -> switch (characters[i]) {
            case LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> true;
            case JOINER -> !isPicture(characters, i - 1) || !isPicture(characters, i + 1);
            default -> false;
        });
    }

    private static boolean isPicture(int[] characters, int at) {
        return at >= 0
                && at < characters.length
                && (characters[at] == AS_PICTURE || characters[at] > 0xFF && Character.isEmoji(characters[at]));
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : Graphemes.cut(text, MAX_LENGTH);
    }
}
