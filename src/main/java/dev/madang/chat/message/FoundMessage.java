package dev.madang.chat.message;

import java.util.UUID;

/**
 * A message that was looked for.
 *
 * @param place what its room is called: the other's nickname, or a group's title
 */
public record FoundMessage(Message message, String place) {

    /** Where it stands among what was said before and after it. */
    public String path() {
        UUID room = message.room();
        return "/chat/" + room + "?before=" + (message.id() + 1) + "#message-" + message.id();
    }
}
