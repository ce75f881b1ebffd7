package dev.madang.chat.message;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.platform.live.FragmentRenderer;
import dev.madang.platform.live.LiveFragment;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bubbles as they were rendered before. What one shows is its message, the side it stands on and the language, and nothing of who
 * asks for it; so a hundred of them need not be rendered anew for each page of a room's history.
 */
@Component
class KeptBubbles {

    private static final int MOST_CHARACTERS = 4 << 20;
    private static final int CHARACTERS_OF_A_KEY = 512;

    private final FragmentRenderer renderer;
    private final Cache<Bubble, String> rendered = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Bubble bubble, String html) -> CHARACTERS_OF_A_KEY + html.length())
            .build();

    KeptBubbles(FragmentRenderer renderer) {
        this.renderer = renderer;
    }

    private record Bubble(Message message, boolean mine, Locale locale) {}

    /** Of a page by the messages' ids; without those that hold a form, which needs the token of who asks. */
    Map<Long, String> of(RoomPage page, Locale locale) {
        UUID reader = page.room().reader();
        return page.days().stream()
                .flatMap(day -> day.messages().stream())
                .map(message -> new Bubble(message, message.isOf(reader), locale))
                .filter(bubble -> !bubble.mine() || bubble.message().feeling() == null)
                .collect(toMap(bubble -> bubble.message().id(), bubble -> rendered.get(bubble, this::render)));
    }

    private String render(Bubble bubble) {
        return renderer.render(
                new LiveFragment(
                        RoomController.PAGE + " :: bubble", Map.of("message", bubble.message(), "mine", bubble.mine())),
                bubble.locale());
    }
}
