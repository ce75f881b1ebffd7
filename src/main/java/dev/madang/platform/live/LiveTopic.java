package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a topic, {@code kind:key}. */
record LiveTopic(String kind, String key) {

    private static final Pattern NAME = Pattern.compile("[a-z-]{1,20}:[A-Za-z0-9_-]{1,60}");

    /** @param name of a topic that is one */
    static LiveTopic of(String name) {
        int colon = name.indexOf(':');
        return new LiveTopic(name.substring(0, colon), name.substring(colon + 1));
    }

    /** Empty for what cannot be one. A kind alone is the reader's own. */
    static Optional<LiveTopic> asked(String text, Reader reader) {
        String name = text.indexOf(':') < 0 && reader.member() != null
                ? text + ":" + reader.member().id()
                : text;
        return NAME.matcher(name).matches() ? Optional.of(of(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
