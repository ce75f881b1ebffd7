package dev.madang.chat.socket;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.session.events.SessionDestroyedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** The open connections of this instance by the sessions they came with: signing out ends them. */
@Component
class OpenSockets implements HandshakeInterceptor, WebSocketHandlerDecoratorFactory {

    private static final String SESSION = "madang.session";
    private static final String MEMBER = "madang.member";

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpSession session = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getSession(false)
                : null;
        if (session != null) {
            attributes.put(SESSION, session.getId());
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failed) {}

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
                open.put(socket.getId(), socket);
                super.afterConnectionEstablished(socket);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
                open.remove(socket.getId());
                super.afterConnectionClosed(socket, status);
            }
        };
    }

    /** Says whose it is. */
    void belongTo(UUID member, @Nullable String id) {
        WebSocketSession socket = id == null ? null : open.get(id);
        if (socket != null) {
            socket.getAttributes().put(MEMBER, member);
        }
    }

    /** Ends the one that a refused frame came by. */
    void refuse(@Nullable String id) {
        WebSocketSession socket = id == null ? null : open.get(id);
        if (socket != null) {
            end(socket);
        }
    }

    /** Ends it once the token it came with is over, unless it is closed by then. */
    void endAfter(@Nullable String id, Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> refuse(id));
    }

    /** Ends those of a member, who comes back with what they may hear now. */
    void endOf(UUID member) {
        open.values().stream()
                .filter(socket -> member.equals(socket.getAttributes().get(MEMBER)))
                .forEach(OpenSockets::end);
    }

    @EventListener
    void on(SessionDestroyedEvent signedOut) {
        open.values().stream()
                .filter(socket ->
                        signedOut.getSessionId().equals(socket.getAttributes().get(SESSION)))
                .forEach(OpenSockets::end);
    }

    private static void end(WebSocketSession socket) {
        try {
            socket.close(CloseStatus.POLICY_VIOLATION);
        } catch (IOException gone) {
            // As it should be.
        }
    }
}
