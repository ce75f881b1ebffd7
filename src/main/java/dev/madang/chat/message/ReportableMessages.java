package dev.madang.chat.message;

import dev.madang.chat.room.Rooms;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.platform.live.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Messages as those in the room report them, with what was said before. */
@Component
class ReportableMessages implements Reportable {

    private static final int TITLE = 60;
    private static final int BEFORE = 4;

    private final Messages messages;
    private final Rooms rooms;
    private final Live live;
    private final Clock clock;

    ReportableMessages(Messages messages, Rooms rooms, Live live, Clock clock) {
        this.messages = messages;
        this.rooms = rooms;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return message(id)
                .map(message -> new ReportedThing(
                        message.author().id(),
                        message.text().isEmpty() ? "…" : ReportedThing.titleOf(message.text(), TITLE),
                        context(message),
                        message.photos(),
                        "/chat/" + message.room()));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return message(id)
                .filter(message -> !message.removed() && rooms.isIn(member, message.room()))
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return Set.of(Withholding.HIDDEN);
    }

    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.number(id)
                .filter(message -> messages.withhold(message, clock.instant()))
                .ifPresent(this::show);
    }

    @Override
    public void release(String id) {
        ReportedIds.number(id).filter(messages::release).ifPresent(this::show);
    }

    @Override
    public Duration term() {
        return Duration.ofHours(12);
    }

    private void show(long id) {
        messages.roomOf(id)
                .flatMap(room -> messages.find(room, id))
                .ifPresent(message -> live.tell(RoomTopics.changed(message)));
    }

    private String context(Message message) {
        Stream<String> before = messages.before(message.room(), message.id(), BEFORE).reversed().stream()
                .filter(Message::isSaid)
                .map(ReportableMessages::line);
        return Stream.concat(before, Stream.of("→ " + line(message))).collect(Collectors.joining("\n"));
    }

    static String line(Message message) {
        return message.author().nickname() + ": " + (message.text().isEmpty() ? "–" : message.text());
    }

    private Optional<Message> message(String id) {
        return ReportedIds.number(id).flatMap(messages::said);
    }
}
