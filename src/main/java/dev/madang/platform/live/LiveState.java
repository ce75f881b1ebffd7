package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How one thing stands, for all who look at its page: topic {@code KIND:ID}. What is shown is how it stands then, so each event
 * replaces the one before.
 */
public abstract class LiveState implements LiveTopics {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String kind;
    private final String event;
    private final Live live;

    /** @param event its name on the page */
    protected LiveState(String kind, String event, Live live) {
        this.kind = kind;
        this.event = event;
        this.live = live;
    }

    /** The thing has changed; within the transaction that changes it. */
    public void changed(UUID thing) {
        tell(thing.toString());
    }

    protected void tell(String key) {
        live.tell(LiveEvent.state(kind + ":" + key, event));
    }

    /** Who may watch it; everybody, where it is shown to everybody. Not asked for what is no id. */
    protected boolean mayWatch(Reader reader, UUID thing) {
        return true;
    }

    /** Empty when there is nothing to show any more. */
    protected abstract Optional<LiveFragment> show(UUID thing, Locale locale);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return isId(key) && mayWatch(reader, UUID.fromString(key));
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(LiveEvent.state(kind + ":" + key, event));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return show(UUID.fromString(key(event)), locale);
    }

    protected static boolean isId(String key) {
        return ID.matcher(key).matches();
    }

    protected String key(LiveEvent event) {
        return event.topic().substring(kind.length() + 1);
    }
}
