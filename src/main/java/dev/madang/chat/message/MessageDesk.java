package dev.madang.chat.message;

import dev.madang.chat.MessageSaid;
import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.Rooms;
import dev.madang.chat.room.SeenRoom;
import dev.madang.media.Photos;
import dev.madang.member.Blocks;
import dev.madang.platform.live.Live;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members say something in a room, and take it back. */
@Service
public class MessageDesk {

    /** With one message. */
    public static final int MOST_PHOTOS = 5;

    private final Rooms rooms;
    private final Messages messages;
    private final Blocks blocks;
    private final Photos photos;
    private final Throttle throttle;
    private final Live live;
    private final MessageNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageDesk(
            Rooms rooms,
            Messages messages,
            Blocks blocks,
            Photos photos,
            Throttle throttle,
            Live live,
            MessageNews news,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.blocks = blocks;
        this.photos = photos;
        this.throttle = throttle;
        this.live = live;
        this.news = news;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says something; what is sent again under the same id is said once, and answered alike.
     *
     * @param clientId made by whoever sends it: 8 to 64 letters, digits and dashes
     * @param pictures media ids of the author's
     * @throws Refusal 404 for who is not in the room, 400 for an id that cannot be one, 409 where one has blocked the
     *     other, 422 for what cannot be said, 429 for who says more than {@code madang.limits.message}
     */
    public Message say(UUID author, UUID room, String typed, String clientId, List<UUID> pictures) {
        String text = check(typed, clientId, !pictures.isEmpty());
        count(author, clientId);
        return transaction.execute(status -> say(rooms.seenBy(author, room), text, clientId, pictures));
    }

    /** Says what would be wrong with a message, before there is a room for it. @throws Refusal 400 and 422 as {@link #say} does */
    public void check(String typed, String clientId) {
        check(typed, clientId, false);
    }

    private static String check(String typed, String clientId, boolean photos) {
        if (!clientId.matches("[A-Za-z0-9-]{8,64}")) {
            throw Refusal.malformed("error.form-key");
        }
        return MessageText.read(typed, photos);
    }

    /** Shows a message anew to those who have its room open. */
    @Transactional(readOnly = true)
    public void show(UUID room, long id) {
        messages.find(room, id).ifPresent(message -> live.tell(RoomTopics.changed(message)));
    }

    /** What the room is for stands differently: those who have it open look anew. */
    public void standing(UUID room) {
        live.tell(RoomTopics.standing(room));
    }

    /** A message of a room that this member is in. */
    @Transactional(readOnly = true)
    public Optional<Message> find(UUID member, UUID room, long id) {
        return rooms.isIn(member, room) ? messages.find(room, id) : Optional.empty();
    }

    /** @throws Refusal 404 for who is not in the room */
    @Transactional(readOnly = true)
    public void requireIn(UUID member, UUID room) {
        rooms.seenBy(member, room);
    }

    private Message say(SeenRoom room, String text, String clientId, List<UUID> pictures) {
        requireFree(room);
        Optional<Long> id = messages.add(room.id(), room.reader(), MessageKind.SAID, clientId, text, clock.instant());
        if (id.isEmpty()) {
            return messages.sent(room.id(), room.reader(), clientId)
                    .orElseThrow(() -> Refusal.conflict("chat.refused.closed"));
        }
        if (!pictures.isEmpty()) {
            photos.requireOwned(room.reader(), pictures);
            messages.addPhotos(id.get(), pictures);
        }
        Message message = messages.find(room.id(), id.get()).orElseThrow();
        tell(message);
        return message;
    }

    /**
     * Takes back what one has said: its place stays, empty. What is gone already stays gone.
     *
     * @throws Refusal 404 for what is not the member's
     */
    @Transactional
    public void remove(UUID author, UUID room, long id) {
        Message message = messages.find(room, id)
                .filter(one -> one.isOf(author) && one.isSaid())
                .orElseThrow(Refusal::notFound);
        rooms.seenBy(author, room);
        messages.remove(room, author, message.id(), clock.instant()).ifPresent(gone -> {
            gone.forEach(photo -> photos.discard(author, photo));
            live.tell(RoomTopics.changed(message));
            events.publishEvent(saidIn(message));
        });
    }

    /** Those who have the room open see it, the others see that something is new. */
    private void tell(Message message) {
        live.tell(RoomTopics.said(message));
        events.publishEvent(saidIn(message));
        news.said(message);
        rooms.others(message.room(), message.author().id())
                .forEach(member -> live.tell(UnreadMessages.changedFor(member)));
    }

    private static MessageSaid saidIn(Message message) {
        return new MessageSaid(message.room(), message.id(), message.author().id());
    }

    private void count(UUID author, String clientId) {
        try {
            throttle.count("message", author.toString(), clientId);
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
    }

    /** Says whether something can be said in the room at all, so that the page does not offer it in vain. */
    void requireFree(SeenRoom room) {
        if (room.suspended()) {
            throw Refusal.conflict("chat.refused.suspended");
        }
        if (room.closed()) {
            throw Refusal.conflict("chat.refused.closed");
        }
        if (room.other() == null || room.kind() == RoomKind.INQUIRY) {
            return;
        }
        switch (blocks.between(room.reader(), room.other().id())) {
            case MINE -> throw Refusal.conflict("chat.refused.blocking");
            case THEIRS -> throw Refusal.conflict("chat.refused.blocked");
            case NONE -> {}
        }
    }
}
