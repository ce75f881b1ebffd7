package dev.madang.platform.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.security.CurrentMember;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The {@link HeaderCount}s, asked for where a page shows them; a header whose counts fail is a header without them. */
@Component
public class HeaderCounts {

    private static final Logger log = LoggerFactory.getLogger(HeaderCounts.class);

    private final Map<String, HeaderCount> counts;

    HeaderCounts(ObjectProvider<HeaderCount> counts) {
        this.counts = counts.stream().collect(toMap(HeaderCount::name, identity()));
    }

    public int of(String name, CurrentMember me) {
        HeaderCount count = counts.get(name);
        try {
            return count == null ? 0 : count.of(me);
        } catch (RuntimeException failed) {
            log.warn("The count {} is left out: {}", name, failed.toString());
            return 0;
        }
    }
}
