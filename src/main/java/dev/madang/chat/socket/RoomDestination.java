package dev.madang.chat.socket;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a frame goes: {@code /topic/rooms/ID} to hear a room, {@code /app/rooms/ID/typing} to say something in it. */
record RoomDestination(UUID room, String act) {

    private static final String HEARD = "/topic/rooms/";
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern TOPIC = Pattern.compile(HEARD + ID);
    private static final Pattern ACT = Pattern.compile("/app/rooms/" + ID + "/([a-z]+)");
    private static final Set<String> ACTS = Set.of("messages", "typing", "read", "presence");

    static String of(UUID room) {
        return HEARD + room;
    }

    /** Of what is subscribed to; none for what nobody may hear. */
    static Optional<UUID> heard(@Nullable String destination) {
        Matcher topic = TOPIC.matcher(String.valueOf(destination));
        return topic.matches() ? Optional.of(UUID.fromString(topic.group(1))) : Optional.empty();
    }

    /** Of what is sent; none for what nobody may send. */
    static Optional<RoomDestination> sent(@Nullable String destination) {
        Matcher act = ACT.matcher(String.valueOf(destination));
        return act.matches() && ACTS.contains(act.group(2))
                ? Optional.of(new RoomDestination(UUID.fromString(act.group(1)), act.group(2)))
                : Optional.empty();
    }
}
