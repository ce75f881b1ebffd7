package dev.madang.chat.socket;

import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** {@code /ws}: STOMP over WebSocket, in the order in which frames come, with heart-beats both ways. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class SocketConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long[] HEARTBEAT_MILLIS = {10_000, 10_000};
    private static final int LARGEST_FRAME = 16 * 1024;
    private static final int MOST_UNSENT = 256 * 1024;
    private static final int LONGEST_SENDING_MILLIS = 10_000;
    private static final int FIRST_FRAME_WITHIN_MILLIS = 20_000;

    private final FrameGuard guard;
    private final FrameErrors errors;
    private final OpenSockets sockets;

    SocketConfiguration(FrameGuard guard, FrameErrors errors, OpenSockets sockets) {
        this.guard = guard;
        this.errors = errors;
        this.sockets = sockets;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setPreserveReceiveOrder(true);
        registry.setErrorHandler(errors);
        registry.addEndpoint("/ws").addInterceptors(sockets);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(HEARTBEAT_MILLIS)
                .setTaskScheduler(heartbeats());
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(guard);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setMessageSizeLimit(LARGEST_FRAME)
                .setSendBufferSizeLimit(MOST_UNSENT)
                .setSendTimeLimit(LONGEST_SENDING_MILLIS)
                .setTimeToFirstMessage(FIRST_FRAME_WITHIN_MILLIS)
                .addDecoratorFactory(sockets);
    }

    /** No bean: who asks for an executor is not given this one. */
    private static TaskScheduler heartbeats() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("socket-heartbeat-");
        scheduler.setVirtualThreads(true);
        return scheduler;
    }
}
