package dev.madang.chat.message;

import dev.madang.assistant.Emotion;
import dev.madang.assistant.Feeling;
import dev.madang.member.MemberCard;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a room, {@code chat/room :: bubble}.
 *
 * @param id grows within a room in the order of commits
 * @param text up to {@link MessageText#LONGEST} characters; empty for photos alone, and for what was taken back
 * @param photos media ids
 * @param feeling what it seems to feel; null where that was not read
 */
public record Message(
        long id,
        UUID room,
        MemberCard author,
        MessageKind kind,
        String text,
        List<UUID> photos,
        Instant sentAt,
        boolean removed,
        @Nullable Feeling feeling) {

    public boolean isSaid() {
        return kind == MessageKind.SAID;
    }

    public boolean isOf(UUID member) {
        return author.id().equals(member);
    }

    /** The text with its links, to be printed piece by piece. */
    public List<LinkedText.Piece> pieces() {
        return LinkedText.pieces(text);
    }

    public LocalDate day() {
        return Seoul.dayOf(sentAt);
    }

    /** Hours and minutes, as a clock in Korea shows them. */
    public LocalTime time() {
        return LocalTime.ofInstant(sentAt, Seoul.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What its author can say it felt. */
    public List<Emotion> emotions() {
        return List.of(Emotion.values());
    }

    public String path() {
        return "/chat/" + room + "/messages/" + id;
    }
}
