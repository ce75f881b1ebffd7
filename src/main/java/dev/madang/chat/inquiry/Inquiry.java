package dev.madang.chat.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as it stands.
 *
 * @param asker nickname of the member
 * @param question what they said first
 * @param operator who answers; null while nobody has taken it
 * @param closer null while it is open
 * @param stars 1 to 5; null while it is not rated
 */
public record Inquiry(
        UUID id,
        UUID member,
        String asker,
        UUID room,
        Topic topic,
        String question,
        Instant openedAt,
        @Nullable UUID operator,
        @Nullable Closer closer,
        @Nullable Integer stars) {

    public boolean isOpen() {
        return closer == null;
    }

    public boolean isOf(UUID someone) {
        return member.equals(someone);
    }

    /** {@code WAITING}, {@code ANSWERED} by an operator who has taken it, or {@code CLOSED}. */
    public String status() {
        return !isOpen() ? "CLOSED" : operator == null ? "WAITING" : "ANSWERED";
    }
}
