package dev.madang.platform.live;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What Tomcat keeps of a connection as long as a stream is open on it: less room to read into, since nothing comes in, and hardly any
 * for trailers, which no browser sends. Of the 75 KB of each stream that takes a quarter.
 */
@Component
class LeanConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", "2048");
            connector.setProperty("maxTrailerSize", "512");
        });
    }
}
