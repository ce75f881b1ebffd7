package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.OperatorRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** That a list of what waits for operators with one role has changed, for those who have it open: topic {@code KIND:all}. */
public abstract class OperatorsQueue implements LiveTopics {

    private static final String KEY = "all";

    private final String kind;
    private final OperatorRole role;

    protected OperatorsQueue(String kind, OperatorRole role) {
        this.kind = kind;
        this.role = role;
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
        return key.equals(KEY) && reader.member() != null && reader.member().isOperatorFor(Set.of(role));
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
