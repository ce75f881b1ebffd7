package dev.madang.platform.live;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a member has not seen yet, in the header of every page and live: topic {@code KIND:MEMBER}, which only the member may watch. */
public abstract class LiveCount implements HeaderCount, LiveTopics {

    private final String kind;
    private final String event;
    private final String fragment;

    /**
     * @param event the live event that says that it has changed
     * @param fragment shows it, as its {@code unread}
     */
    protected LiveCount(String kind, String event, String fragment) {
        this.kind = kind;
        this.event = event;
        this.fragment = fragment;
    }

    protected abstract int of(UUID member);

    protected static LiveEvent changed(String kind, String event, UUID member) {
        return LiveEvent.state(kind + ":" + member, event);
    }

    @Override
    public String name() {
        return kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null && reader.member().id().toString().equals(key);
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(changed(kind, event, UUID.fromString(key)));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        UUID member = UUID.fromString(event.topic().substring(kind.length() + 1));
        return Optional.of(new LiveFragment(fragment, Map.of("unread", of(member))));
    }
}
