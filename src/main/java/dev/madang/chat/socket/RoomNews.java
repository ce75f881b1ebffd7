package dev.madang.chat.socket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.madang.chat.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is heard at {@code /topic/rooms/ID}.
 *
 * @param type {@code message} (also again when it was taken back), {@code typing}, {@code read}
 * @param id of the message that was said, or up to which somebody has read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoomNews(
        String type,
        UUID room,
        UUID member,
        @Nullable String nickname,
        @Nullable Long id,
        @Nullable String kind,
        @Nullable String text,
        @Nullable List<UUID> photos,
        @Nullable Instant sentAt,
        @Nullable Boolean removed) {

    private static final UUID NO_ROOM = new UUID(0, 0);

    static RoomNews said(Message message) {
        return new RoomNews(
                "message",
                message.room(),
                message.author().id(),
                message.author().nickname(),
                message.id(),
                message.kind().name(),
                message.text(),
                message.photos(),
                message.sentAt(),
                message.removed());
    }

    static RoomNews typing(UUID room, UUID member, String nickname) {
        return new RoomNews("typing", room, member, nickname, null, null, null, null, null, null);
    }

    /** For the instances alone: nobody hears it. */
    static RoomNews left(UUID room, UUID member) {
        return new RoomNews("left", room, member, null, null, null, null, null, null, null);
    }

    /** Left everywhere: their programs may no longer speak for them. */
    static RoomNews gone(UUID member) {
        return left(NO_ROOM, member);
    }

    @JsonIgnore
    boolean isDeparture() {
        return type.equals("left");
    }

    static RoomNews read(UUID room, UUID member, long to) {
        return new RoomNews("read", room, member, null, to, null, null, null, null, null);
    }
}
