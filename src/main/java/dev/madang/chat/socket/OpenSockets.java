package dev.madang.chat.socket;

import dev.madang.platform.throttle.OpenByHolder;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

/**
 * The open connections of this instance by the sessions they came with: signing out ends them. So many are open at once of a member, and
 * from a network address of those that have not said yet whose they are; then the oldest gives way.
 */
@Component
class OpenSockets implements HandshakeInterceptor, WebSocketHandlerDecoratorFactory {

    private static final String SESSION = "madang.session";
    private static final String MEMBER = "madang.member";
    private static final String HOLDER = "madang.holder";

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();
    private final OpenByHolder<WebSocketSession> held = new OpenByHolder<>();
    private final int mostOfMember;
    private final int mostOfAddress;

    OpenSockets(
            @Value("${madang.limits.member-sockets}") int mostOfMember,
            @Value("${madang.limits.address-sockets}") int mostOfAddress) {
        this.mostOfMember = mostOfMember;
        this.mostOfAddress = mostOfAddress;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (request instanceof ServletServerHttpRequest servlet) {
            attributes.put(HOLDER, servlet.getServletRequest().getRemoteAddr());
            HttpSession session = servlet.getServletRequest().getSession(false);
            if (session != null) {
                attributes.put(SESSION, session.getId());
            }
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
                hold(socket, mostOfAddress);
                super.afterConnectionEstablished(socket);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
                open.remove(socket.getId());
                release(socket);
                super.afterConnectionClosed(socket, status);
            }
        };
    }

    /** Says whose it is. */
    void belongTo(UUID member, @Nullable String id) {
        WebSocketSession socket = id == null ? null : open.get(id);
        if (socket != null) {
            socket.getAttributes().put(MEMBER, member);
            release(socket);
            socket.getAttributes().put(HOLDER, member.toString());
            hold(socket, mostOfMember);
        }
    }

    private void hold(WebSocketSession socket, int most) {
        held.add(holder(socket), socket, most).ifPresent(OpenSockets::end);
        // It may have been closed before it was held.
        if (!open.containsKey(socket.getId())) {
            release(socket);
        }
    }

    private void release(WebSocketSession socket) {
        held.remove(holder(socket), socket);
    }

    private static String holder(WebSocketSession socket) {
        return String.valueOf(socket.getAttributes().get(HOLDER));
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
