package dev.madang.moderation.casefile;

import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.Reader;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** That the operators' queue has changed, for those who have it open: topic {@code cases:all}. */
@Component
class CaseQueue implements LiveTopics {

    static LiveEvent changed() {
        return LiveEvent.state("cases:all", "cases");
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null && reader.member().admin() && key.equals("all");
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(changed());
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        return Optional.of(LiveFragment.signal());
    }
}
