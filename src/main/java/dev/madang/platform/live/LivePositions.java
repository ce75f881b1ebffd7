package dev.madang.platform.live;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream has come in each of its topics, as the {@code id:} of its events: {@code room:7c9e…~44 bell:0198…~0}. The
 * topic and the id of the event itself stand first: {@code room:7c9e…~0 room:7c9e…~44} of one that has none. Topics have positions
 * of their own, for what is committed first in one may be numbered behind what is committed later in another.
 */
final class LivePositions {

    private final Map<String, Long> positions = new LinkedHashMap<>();

    /**
     * Reads what a browser gives back; what cannot be read, or is of no topic that it watches, is left out.
     *
     * @param topics that it watches, by the names it has for them
     */
    static LivePositions parse(@Nullable String text, Map<String, LiveTopic> topics) {
        var parsed = new LivePositions();
        if (text != null) {
            Map<String, LiveTopic> known = new HashMap<>(topics);
            topics.values().forEach(topic -> known.put(topic.toString(), topic));
            for (String position : text.split(" ")) {
                parsed.read(position, known);
            }
        }
        return parsed;
    }

    private void read(String position, Map<String, LiveTopic> topics) {
        int tilde = position.lastIndexOf('~');
        LiveTopic topic = tilde < 0 ? null : topics.get(position.substring(0, tilde));
        String id = position.substring(tilde + 1);
        if (topic != null && id.matches("\\d{1,18}")) {
            positions.put(topic.toString(), Long.parseLong(id));
        }
    }

    /** Null when the stream was never in this topic. */
    @Nullable
    Long of(String topic) {
        return positions.get(topic);
    }

    /** @return false when it is there or further already */
    boolean advance(String topic, long id) {
        Long before = positions.get(topic);
        if (before != null && before >= id) {
            return false;
        }
        positions.put(topic, id);
        return true;
    }

    /** @param id of the event itself; 0 of one without, which is not taken for the last that has one */
    String print(String first, long id) {
        return first + "~" + id
                + positions.entrySet().stream()
                        .filter(position ->
                                id != position.getValue() || !position.getKey().equals(first))
                        .map(position -> " " + position.getKey() + "~" + position.getValue())
                        .collect(Collectors.joining());
    }
}
