package dev.madang.chat.feeling;

import dev.madang.chat.room.ShownRooms;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Under the list of rooms: whether a member wants feelings to be read. */
@Component
class FeelingConsent implements Section<ShownRooms> {

    private final Feelings feelings;

    FeelingConsent(Feelings feelings) {
        this.feelings = feelings;
    }

    @Override
    public Optional<PageSection> of(ShownRooms shown, Reader reader) {
        return Optional.of(new PageSection("chat/feelings :: consent", feelings.agreed(shown.member())));
    }
}
