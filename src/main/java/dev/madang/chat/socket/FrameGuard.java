package dev.madang.chat.socket;

import dev.madang.chat.room.Rooms;
import dev.madang.member.session.ClientTokens;
import dev.madang.platform.security.CurrentMember;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Looks at every frame that comes: who connects is a member, by their session or by the token in {@code Authorization: Bearer};
 * who subscribes or sends is in the room at this moment. All else ends the connection.
 */
@Component
class FrameGuard implements ChannelInterceptor {

    /** What is answered to one client alone. */
    static final String OWN = "/user/queue/refusals";

    /** Who of a room is here, to the one who asked. */
    static final String PRESENCE = "/user/queue/presence";

    private static final Logger log = LoggerFactory.getLogger(FrameGuard.class);

    private final Rooms rooms;
    private final ClientTokens tokens;
    private final OpenSockets sockets;

    FrameGuard(Rooms rooms, ClientTokens tokens, OpenSockets sockets) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.sockets = sockets;
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (frame == null || frame.getCommand() == null) {
            return message;
        }
        switch (frame.getCommand()) {
            case CONNECT, STOMP -> connect(frame, message);
            case SUBSCRIBE -> require(mayHear(frame), frame, message);
            case SEND -> require(maySend(frame), frame, message);
            case UNSUBSCRIBE, DISCONNECT -> {}
            default -> require(false, frame, message);
        }
        return message;
    }

    static CurrentMember member(@Nullable Principal user) {
        if (user instanceof Authentication signedIn && signedIn.getPrincipal() instanceof CurrentMember member) {
            return member;
        }
        throw new IllegalStateException("Nobody is connected");
    }

    private void connect(StompHeaderAccessor frame, Message<?> message) {
        boolean byToken = frame.getUser() == null;
        String token =
                String.valueOf(frame.getFirstNativeHeader("Authorization")).replaceFirst("^Bearer ", "");
        if (byToken) {
            tokens.memberOf(token).ifPresent(member -> frame.setUser(member.toAuthentication()));
        }
        require(frame.getUser() != null, frame, message);
        sockets.belongTo(member(frame.getUser()).id(), frame.getSessionId());
        if (byToken) {
            // Whoever ends the token from here on finds the connection, and one that was ended before has no time left.
            sockets.endAfter(frame.getSessionId(), tokens.timeLeft(token));
        }
    }

    private boolean mayHear(StompHeaderAccessor frame) {
        return OWN.equals(frame.getDestination())
                || PRESENCE.equals(frame.getDestination())
                || RoomDestination.heard(frame.getDestination())
                        .filter(room -> isIn(frame, room))
                        .isPresent();
    }

    private boolean maySend(StompHeaderAccessor frame) {
        return RoomDestination.sent(frame.getDestination())
                .filter(to -> isIn(frame, to.room()))
                .isPresent();
    }

    private boolean isIn(StompHeaderAccessor frame, UUID room) {
        return frame.getUser() != null && rooms.isIn(member(frame.getUser()).id(), room);
    }

    private void require(boolean allowed, StompHeaderAccessor frame, Message<?> message) {
        if (!allowed) {
            StompCommand command = frame.getCommand();
            log.warn(
                    "Refused {} of {} to {}",
                    command,
                    frame.getUser() == null ? "nobody" : frame.getUser().getName(),
                    String.valueOf(frame.getDestination()).replaceAll("[^A-Za-z0-9:/_.-]", "?"));
            sockets.refuse(frame.getSessionId());
            throw new MessageDeliveryException(message, "Not for you");
        }
    }
}
