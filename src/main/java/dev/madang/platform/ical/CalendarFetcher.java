package dev.madang.platform.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.fetch.Destinations;
import dev.madang.platform.fetch.FetchLimits;
import dev.madang.platform.fetch.FetchRefused;
import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.fetch.PinnedClient;
import dev.madang.platform.gate.RequestBulkhead;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a calendar from a stranger's server and trusts it with nothing: the address is checked before each step, the
 * connection goes where it was checked, and time, size and steps are limited.
 */
public class CalendarFetcher {

    private static final String FORM = "text/calendar, text/plain;q=0.5, */*;q=0.1";

    private final Destinations destinations;
    private final FetchLimits limits;
    private final TlsSocketStrategy tls;

    CalendarFetcher(Destinations destinations, FetchLimits limits, TlsSocketStrategy tls) {
        this.destinations = destinations;
        this.limits = limits;
        this.tls = tls;
    }

    /**
     * Reads what somebody typed.
     *
     * @throws CalendarUnread when no calendar is fetched there
     */
    public static ForeignAddress address(String typed) {
        try {
            return ForeignAddress.of(typed);
        } catch (FetchRefused refused) {
            throw CalendarUnread.of(refused);
        }
    }

    /**
     * @param known what the server said the last time, or null to be told everything
     * @throws CalendarUnread when it cannot be had
     */
    public Fetched fetch(ForeignAddress address, @Nullable Fetched known) {
        RequestBulkhead.leave();
        var journey = new Journey(known);
        var task = new FutureTask<>(() -> journey.go(address));
        Thread.ofVirtual().name("calendar-fetch").start(task);
        return await(task, journey);
    }

    private Fetched await(Future<Fetched> fetch, Journey journey) {
        try {
            return fetch.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            throw new CalendarUnread(CalendarProblem.TIMEOUT);
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case CalendarUnread unread -> unread;
                case FetchRefused refused -> CalendarUnread.of(refused);
                case null, default -> new IllegalStateException(failed.getCause());
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CalendarUnread(CalendarProblem.TIMEOUT);
        } finally {
            fetch.cancel(true);
            journey.end();
        }
    }

    /** From the address through its redirects to the answer; cut off by whoever ends it. */
    private final class Journey {

        private final @Nullable Fetched known;
        private final AtomicReference<@Nullable CloseableHttpClient> underway = new AtomicReference<>();
        private volatile boolean ended;

        Journey(@Nullable Fetched known) {
            this.known = known;
        }

        Fetched go(ForeignAddress address) {
            ForeignAddress next = address;
            for (int step = 0; step <= limits.redirects(); step++) {
                Answer answer = ask(next);
                if (answer.fetched() != null) {
                    return answer.fetched();
                }
                next = next.resolve(answer.location());
            }
            throw new CalendarUnread(CalendarProblem.REDIRECTS);
        }

        void end() {
            ended = true;
            CloseableHttpClient client = underway.get();
            if (client != null) {
                client.close(CloseMode.IMMEDIATE);
            }
        }

        private Answer ask(ForeignAddress address) {
            List<InetAddress> addresses = destinations.of(address);
            CloseableHttpClient client = PinnedClient.of(address.host(), addresses, limits, tls);
            underway.set(client);
            try {
                if (ended) {
                    throw new CalendarUnread(CalendarProblem.TIMEOUT);
                }
                return read(client.executeOpen(null, request(address), null));
            } catch (SSLException untrusted) {
                throw new CalendarUnread(CalendarProblem.TLS);
            } catch (SocketTimeoutException tooSlow) {
                throw new CalendarUnread(CalendarProblem.TIMEOUT);
            } catch (IOException lost) {
                throw new CalendarUnread(CalendarProblem.UNREACHABLE);
            } finally {
                // At once: an orderly end would first read what is left of the answer, however long it is.
                client.close(CloseMode.IMMEDIATE);
            }
        }

        private HttpGet request(ForeignAddress address) {
            var request = new HttpGet(address.uri());
            request.setHeader(HttpHeaders.ACCEPT, FORM);
            request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
            if (known != null && known.etag() != null) {
                request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
            }
            if (known != null && known.lastModified() != null) {
                request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
            }
            return request;
        }

        private Answer read(ClassicHttpResponse response) throws IOException {
            int status = response.getCode();
            if (status == HttpStatus.SC_OK) {
                return Answer.of(new Fetched(
                        text(response),
                        header(response, HttpHeaders.ETAG),
                        header(response, HttpHeaders.LAST_MODIFIED)));
            }
            if (status == HttpStatus.SC_NOT_MODIFIED && known != null) {
                return Answer.of(new Fetched(null, known.etag(), known.lastModified()));
            }
            String location = header(response, HttpHeaders.LOCATION);
            if (status > HttpStatus.SC_MULTIPLE_CHOICES && status < HttpStatus.SC_BAD_REQUEST && location != null) {
                return Answer.elsewhere(location);
            }
            throw new CalendarUnread(
                    switch (status) {
                        case HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN -> CalendarProblem.DENIED;
                        case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> CalendarProblem.GONE;
                        default -> CalendarProblem.STATUS;
                    });
        }
    }

    private String text(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        String encoding = header(response, HttpHeaders.CONTENT_ENCODING);
        byte[] sent = limited(entity.getContent());
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return new String(sent, UTF_8);
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new CalendarUnread(CalendarProblem.NOT_A_CALENDAR);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return new String(limited(unpacked), UTF_8);
        } catch (ZipException | EOFException garbage) {
            throw new CalendarUnread(CalendarProblem.NOT_A_CALENDAR);
        }
    }

    private byte[] limited(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new CalendarUnread(CalendarProblem.TOO_LARGE);
        }
        return bytes;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** The calendar, or where it is said to be. */
    private record Answer(@Nullable Fetched fetched, String location) {

        static Answer of(Fetched fetched) {
            return new Answer(fetched, "");
        }

        static Answer elsewhere(String location) {
            return new Answer(null, location);
        }
    }
}
