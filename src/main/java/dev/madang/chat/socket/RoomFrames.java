package dev.madang.chat.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.chat.message.MessageDesk;
import dev.madang.chat.message.ReadingDesk;
import dev.madang.chat.room.Rooms;
import dev.madang.member.Presence;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentences;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.annotation.SendToUser;
import org.springframework.stereotype.Controller;

/**
 * What clients send into rooms; {@link FrameGuard} has seen to it that they are in them. A refusal is answered to the sender's
 * connection at {@link FrameGuard#OWN}.
 */
@Controller
class RoomFrames {

    private final MessageDesk messages;
    private final ReadingDesk reading;
    private final RoomRelay relay;
    private final Sentences sentences;
    private final Presence presence;
    private final Rooms rooms;
    private final Cache<String, Boolean> typing = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(10_000)
            .build();

    RoomFrames(
            MessageDesk messages,
            ReadingDesk reading,
            RoomRelay relay,
            Sentences sentences,
            Presence presence,
            Rooms rooms) {
        this.messages = messages;
        this.reading = reading;
        this.relay = relay;
        this.sentences = sentences;
        this.presence = presence;
        this.rooms = rooms;
    }

    /** @param clientId 8 to 64 letters, digits and dashes, of the sender's making: sent again, it is said once */
    record Said(@Nullable String text, @Nullable String clientId) {}

    /** @param to id of the last message that was seen */
    record Read(long to) {}

    /** @param at when the member was here last */
    record Present(UUID room, UUID member, boolean online, Instant at, String sentence) {}

    /** @param clientId of the message that was refused, where it had one */
    record Refused(String sentence, @Nullable String clientId) {}

    @MessageMapping("/rooms/{room}/messages")
    @SendToUser(destinations = "/queue/refusals", broadcast = false)
    @Nullable
    Refused say(
            @DestinationVariable UUID room,
            @Payload Said said,
            @Header(name = "language", required = false) @Nullable String language,
            Principal user) {
        String clientId = said.clientId() == null ? "" : said.clientId();
        try {
            messages.say(
                    FrameGuard.member(user).id(), room, said.text() == null ? "" : said.text(), clientId, List.of());
            return null;
        } catch (Refusal refusal) {
            return new Refused(sentences.of(refusal, "en".equals(language) ? Locale.ENGLISH : Locale.KOREAN), clientId);
        }
    }

    @MessageMapping("/rooms/{room}/typing")
    void typing(@DestinationVariable UUID room, Principal user) {
        CurrentMember member = FrameGuard.member(user);
        if (typing.asMap().putIfAbsent(room + ":" + member.id(), true) == null) {
            relay.tell(RoomNews.typing(room, member.id(), member.nickname()));
        }
    }

    @MessageMapping("/rooms/{room}/read")
    void read(@DestinationVariable UUID room, @Payload Read read, Principal user) {
        reading.upTo(FrameGuard.member(user).id(), room, read.to());
    }

    /** Says that one is here, and is told who else is, as far as one may know: not in groups. */
    @MessageMapping("/rooms/{room}/presence")
    @SendToUser(destinations = "/queue/presence", broadcast = false)
    List<Present> presence(
            @DestinationVariable UUID room,
            @Header(name = "language", required = false) @Nullable String language,
            Principal user) {
        UUID me = FrameGuard.member(user).id();
        presence.note(me);
        Locale locale = "en".equals(language) ? Locale.ENGLISH : Locale.KOREAN;
        List<UUID> others =
                rooms.readersOfTwo(room, me).stream().map(Rooms.Reader::member).toList();
        return presence.of(me, others).entrySet().stream()
                .map(seen -> present(room, seen.getKey(), seen.getValue(), locale))
                .toList();
    }

    private Present present(UUID room, UUID member, Presence.Seen seen, Locale locale) {
        String sentence = seen.online()
                ? sentences.of(locale, "presence.online")
                : sentences.of(locale, "presence.last", seen.at());
        return new Present(room, member, seen.online(), seen.at(), sentence);
    }

    @MessageExceptionHandler
    @SendToUser(destinations = "/queue/refusals", broadcast = false)
    Refused unreadable(MessageConversionException broken) {
        return new Refused(sentences.of(Locale.KOREAN, "error.400.text"), null);
    }
}
