package dev.madang.chat.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/** Answers a frame that was refused by an ERROR that tells nothing of how Madang is made; the connection ends with it. */
@Component
class FrameErrors extends StompSubProtocolErrorHandler {

    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable why) {
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage("Refused");
        error.setLeaveMutable(true);
        return MessageBuilder.createMessage("Refused".getBytes(UTF_8), error.getMessageHeaders());
    }
}
