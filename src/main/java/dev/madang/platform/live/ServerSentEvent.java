package dev.madang.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/** The lines of an event in a stream, but for its id. */
final class ServerSentEvent {

    private ServerSentEvent() {}

    /** An empty text is sent, too: browsers hear of it. */
    static byte[] lines(String name, String text) {
        String data = text.isEmpty()
                ? "data:\n"
                : text.lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
        return ("event: " + name + "\n" + data + "\n").getBytes(UTF_8);
    }

    static byte[] retry(long millis) {
        return ("retry: " + millis + "\n\n").getBytes(UTF_8);
    }
}
