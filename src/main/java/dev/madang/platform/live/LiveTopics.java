package dev.madang.platform.live;

import dev.madang.platform.pages.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of topics, a bean of the module whose they are. A topic is named {@code kind:key}; where a page names the kind alone,
 * the key is the reader's own id. All methods are called without a transaction, on no request's thread.
 */
public interface LiveTopics {

    String kind();

    /** Asked for when a stream opens, and again at least every quarter of an hour. */
    boolean mayWatch(Reader reader, String key);

    /** The same of all that a stream names of this kind; where it takes a query, one for all of them. */
    default Set<String> watchable(Reader reader, Set<String> keys) {
        return keys.stream().filter(key -> mayWatch(reader, key)).collect(Collectors.toSet());
    }

    /**
     * Durable events after this one, by their ids. Of a durable event only the id is trusted to arrive: what is shown is what this
     * answers, so that an order of arrival that is not the order of commits, or an instance that heard nothing for a while, loses
     * nothing and shows nothing twice.
     */
    default List<LiveEvent> since(String key, long id, int most) {
        return List.of();
    }

    /** How it stands now, for topics whose events replace one another; shown to who was away. */
    default Optional<LiveEvent> state(String key) {
        return Optional.empty();
    }

    /**
     * Which view of the event this reader gets: readers of the same view and language share one rendering. Cheap: it is asked for
     * each of them. Null when it is not for them.
     */
    default @Nullable String view(LiveEvent event, Reader reader) {
        return "";
    }

    /** Empty when there is nothing to show any more. */
    Optional<LiveFragment> show(LiveEvent event, String view, Locale locale);
}
