package dev.madang.platform.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes clients for one answer of one host. They connect to the addresses they are given and to no others; https still
 * verifies the host by its name. No redirects, retries, cookies, passwords, proxies, unpacking: the fetcher decides.
 */
public final class PinnedClient {

    private static final int MAX_LINE = 8192;
    private static final int MAX_HEADERS = 100;
    private static final String NAME = "Madang-Calendar/1";

    private PinnedClient() {}

    public static CloseableHttpClient of(
            String host, List<InetAddress> addresses, FetchLimits limits, TlsSocketStrategy tls) {
        Timeout wait = Timeout.of(limits.whole());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned(host, addresses))
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(wait)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(NAME)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private record Pinned(String host, List<InetAddress> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String asked) throws UnknownHostException {
            if (!asked.equalsIgnoreCase(host)) {
                throw new UnknownHostException(asked);
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String asked) {
            return asked;
        }
    }
}
