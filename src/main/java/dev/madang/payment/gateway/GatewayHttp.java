package dev.madang.payment.gateway;

import dev.madang.platform.gate.RequestBulkhead;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** How gateways are called: by HTTP 1.1, and no wait without an end. */
public final class GatewayHttp {

    /** More than any of them answers, in bytes; what is beyond is not read. */
    public static final int LONGEST_ANSWER = 1 << 20;

    private GatewayHttp() {}

    /** @param read how long an answer may take, before the outcome counts as unknown */
    public static RestClient.Builder client(Duration connect, Duration read) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build());
        requests.setReadTimeout(read);
        return RestClient.builder().requestFactory((address, method) -> {
            RequestBulkhead.leave();
            return requests.createRequest(address, method);
        });
    }
}
