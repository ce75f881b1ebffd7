package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Optional;

/** That a list of what waits for operators has changed, for those who have it open: topic {@code KIND:all}. */
public abstract class OperatorsQueue implements LiveTopics {

    private static final String KEY = "all";

    private final String kind;

    protected OperatorsQueue(String kind) {
        this.kind = kind;
    }

    protected static LiveEvent changed(String kind) {
        return LiveEvent.state(kind + ":" + KEY, kind);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null && reader.member().admin() && key.equals(KEY);
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(changed(kind));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return Optional.of(LiveFragment.signal());
    }
}
