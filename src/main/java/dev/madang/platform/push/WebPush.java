package dev.madang.platform.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.fetch.Destinations;
import dev.madang.platform.fetch.FetchLimits;
import dev.madang.platform.fetch.FetchRefused;
import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.fetch.PinnedClient;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Brings messages to browsers that are not open, by the push services of their makers. */
@Component
@EnableConfigurationProperties(PushSettings.class)
public class WebPush {

    private static final Logger log = LoggerFactory.getLogger(WebPush.class);
    private static final FetchLimits LIMITS = new FetchLimits(16_384, Duration.ofSeconds(3), Duration.ofSeconds(8), 0);
    /** Seconds for which a push service keeps what it cannot deliver at once. */
    private static final int KEPT_FOR = 24 * 60 * 60;

    private final @Nullable VapidKeys keys;
    private final Destinations destinations;
    private final Clock clock;

    @Autowired
    WebPush(PushSettings settings, Destinations destinations, Clock clock) {
        this(
                settings.publicKey().isBlank()
                        ? null
                        : VapidKeys.of(settings.publicKey(), settings.privateKey(), settings.contact()),
                destinations,
                clock);
    }

    WebPush(@Nullable VapidKeys keys, Destinations destinations, Clock clock) {
        this.keys = keys;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** What became of a message. */
    public enum Outcome {
        TAKEN,
        /** The browser does not want any more. */
        GONE,
        /** The push service is away, or does not take it. */
        FAILED
    }

    /** The key by which browsers subscribe; empty where nothing is pushed. */
    public Optional<String> publicKey() {
        return Optional.ofNullable(keys).map(VapidKeys::publicKey);
    }

    /** @return whether a message could be sent there: a public server, by https, and keys that are keys */
    public static boolean isTarget(PushTarget target) {
        try {
            P256.publicKey(target.key());
            return target.secret().length == 16
                    && ForeignAddress.of(target.endpoint()).uri().getScheme().equals("https");
        } catch (GeneralSecurityException | FetchRefused none) {
            return false;
        }
    }

    /** Waits for the push service, some seconds at most: in no transaction. */
    public Outcome send(PushTarget target, String text) {
        if (keys == null) {
            return Outcome.FAILED;
        }
        if (text.getBytes(UTF_8).length > EncryptedPush.MOST_BYTES) {
            throw new IllegalArgumentException("Too long for a push message");
        }
        try {
            ForeignAddress address = ForeignAddress.of(target.endpoint());
            var request = new HttpPost(address.uri());
            request.setHeader("TTL", KEPT_FOR);
            request.setHeader("Urgency", "normal");
            request.setHeader("Content-Encoding", "aes128gcm");
            request.setHeader("Authorization", keys.authorization(address.uri(), clock.instant()));
            request.setEntity(
                    new ByteArrayEntity(EncryptedPush.of(text, target), ContentType.APPLICATION_OCTET_STREAM));
            return ask(address, request);
        } catch (FetchRefused | GeneralSecurityException no) {
            log.warn("A browser's push service is none: {}", no.toString());
            return Outcome.GONE;
        }
    }

    /** Its status alone matters: what else it says, and however slowly, is not listened to. */
    private Outcome ask(ForeignAddress address, HttpPost request) {
        List<InetAddress> addresses;
        try {
            addresses = destinations.of(address);
        } catch (FetchRefused refused) {
            if (refused.reason() != FetchRefused.Reason.UNKNOWN_HOST) {
                throw refused;
            }
            log.warn("Nobody knows {} at the moment", address);
            return Outcome.FAILED;
        }
        CloseableHttpClient client =
                PinnedClient.of(address.host(), addresses, LIMITS, DefaultClientTlsStrategy.createDefault());
        var answer =
                new FutureTask<>(() -> client.executeOpen(null, request, null).getCode());
        Thread.ofVirtual().name("push").start(answer);
        try {
            return outcome(answer.get(LIMITS.whole().toMillis(), TimeUnit.MILLISECONDS), address);
        } catch (ExecutionException | TimeoutException away) {
            log.warn("A push service is away: {}", away.toString());
            return Outcome.FAILED;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.FAILED;
        } finally {
            answer.cancel(true);
            // At once: an orderly end would first read what is left of the answer, however long it is.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static Outcome outcome(int status, ForeignAddress address) {
        if (status == 404 || status == 410) {
            return Outcome.GONE;
        }
        if (status < 200 || status > 299) {
            log.warn("{} does not take a message: {}", address, status);
            return Outcome.FAILED;
        }
        return Outcome.TAKEN;
    }
}
