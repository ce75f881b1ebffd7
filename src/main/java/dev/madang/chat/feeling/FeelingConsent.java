package dev.madang.chat.feeling;

import dev.madang.assistant.EmotionModel;
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
    private final EmotionModel model;

    FeelingConsent(Feelings feelings, EmotionModel model) {
        this.feelings = feelings;
        this.model = model;
    }

    /**
     * {@code chat/feelings :: consent}.
     *
     * @param sent whether messages are sent to a model's server
     */
    record Consent(boolean agreed, boolean sent) {}

    @Override
    public Optional<PageSection> of(ShownRooms shown, Reader reader) {
        return Optional.of(new PageSection(
                "chat/feelings :: consent", new Consent(feelings.agreed(shown.member()), !model.isSimple())));
    }
}
