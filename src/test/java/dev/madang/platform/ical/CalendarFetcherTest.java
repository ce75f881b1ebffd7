package dev.madang.platform.ical;

import static dev.madang.platform.ical.CalendarProblem.INSIDE;
import static dev.madang.platform.ical.CalendarProblem.NOT_A_CALENDAR;
import static dev.madang.platform.ical.CalendarProblem.REDIRECTS;
import static dev.madang.platform.ical.CalendarProblem.STATUS;
import static dev.madang.platform.ical.CalendarProblem.TIMEOUT;
import static dev.madang.platform.ical.CalendarProblem.TLS;
import static dev.madang.platform.ical.CalendarProblem.TOO_LARGE;
import static dev.madang.platform.ical.CalendarProblem.UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.fetch.Destinations;
import dev.madang.platform.fetch.FetchLimits;
import dev.madang.platform.fetch.FetchRefused;
import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.gate.Gates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against real servers on this machine, which the destinations of this test let it reach, and nothing else. */
class CalendarFetcherTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(10_000, Duration.ofSeconds(1), Duration.ofMillis(1_500), 3);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void aCalendarIsFetchedWithWhatItsServerSaysOfIt() throws IOException {
        int port =
                answering("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nLast-Modified: Fri, 20 Nov 2026 00:00:00 GMT\r\n\r\n일정");

        assertThat(fetch(port)).isEqualTo(new Fetched("일정", "\"1\"", "Fri, 20 Nov 2026 00:00:00 GMT"));
        assertThat(asked.getFirst())
                .startsWith("GET /a.ics?key=1 HTTP/1.1")
                .contains("Host: calendar.test:" + port)
                .doesNotContain("Cookie", "Authorization");
    }

    @Test
    void whoWaitsForItKeepsNobodyOut() throws Exception {
        int port = answering("HTTP/1.1 200 OK\r\n\r\n일정");

        assertThat(Gates.isLeftBy(() -> fetch(port))).isTrue();
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws IOException {
        int port = answering("HTTP/1.1 304 Not Modified\r\n\r\n");
        var known = new Fetched(null, "\"1\"", "Fri, 20 Nov 2026 00:00:00 GMT");

        assertThat(fetcher().fetch(address(port), known)).isEqualTo(known);
        assertThat(asked.getFirst())
                .contains("If-None-Match: \"1\"", "If-Modified-Since: Fri, 20 Nov 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @EnumSource
    void whatMayNotBeFetchedIsSaidAsTheCalendarsProblem(FetchRefused.Reason reason) {
        assertThat(CalendarUnread.of(new FetchRefused(reason)).problem()).hasToString(reason.toString());
    }

    @Test
    void notModifiedIsNoAnswerToWhoKnowsNothing() throws IOException {
        assertProblem(answering("HTTP/1.1 304 Not Modified\r\n\r\n"), STATUS);
    }

    @ParameterizedTest
    @CsvSource({"401, DENIED", "403, DENIED", "404, GONE", "410, GONE", "500, STATUS", "204, STATUS", "301, STATUS"})
    void anAnswerWithoutACalendarIsSaid(int status, CalendarProblem problem) throws IOException {
        assertProblem(answering("HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\n\r\n"), problem);
    }

    @Test
    void aPackedCalendarIsUnpacked() throws IOException {
        int port = answering(packed("BEGIN:VCALENDAR".getBytes(UTF_8)));

        assertThat(fetch(port).text()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() throws IOException {
        int port = serving(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(new byte[1000]);
            }
        });

        assertProblem(port, TOO_LARGE);
    }

    @Test
    void whatIsTooLargeUnpackedIsNotUnpackedToItsEnd() throws IOException {
        byte[] bomb = packed(new byte[5_000_000]);
        assertThat(bomb).hasSizeLessThan(10_000);

        assertProblem(answering(bomb), TOO_LARGE);
    }

    @Test
    void aPackageWithNothingInItIsNoCalendar() throws IOException {
        assertProblem(answering("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\ngarbage"), NOT_A_CALENDAR);
        assertProblem(answering("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\ngarbage"), NOT_A_CALENDAR);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() throws IOException {
        assertProblemInTime(serving(out -> Thread.sleep(20_000)), TIMEOUT);
    }

    @Test
    void aServerThatDripsIsNotWaitedFor() throws IOException {
        int port = serving(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write('B');
                out.flush();
                Thread.sleep(50);
            }
        });

        assertProblemInTime(port, TIMEOUT);
    }

    @Test
    void aServerThatDripsItsHeadersIsNotWaitedFor() throws IOException {
        int port = serving(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            while (true) {
                out.write("X: y\r\n".getBytes(UTF_8));
                out.flush();
                Thread.sleep(50);
            }
        });

        assertProblemInTime(port, TIMEOUT);
    }

    @Test
    void aNameServerThatSaysNothingIsNotWaitedFor() {
        Destinations silent = address -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };

        long start = System.nanoTime();
        assertProblem(fetcher(silent), address(80), TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void headersWithoutEndAreNotRead() throws IOException {
        assertProblem(answering("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(200) + "\r\nBEGIN"), UNREACHABLE);
        assertProblem(answering("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000) + "\r\n\r\nBEGIN"), UNREACHABLE);
    }

    @Test
    void aServerThatSpeaksAnotherLanguageIsUnreachable() throws IOException {
        assertProblem(answering("220 mail.test ESMTP\r\n"), UNREACHABLE);
        assertProblem(answering(""), UNREACHABLE);
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertProblem(port, UNREACHABLE);
    }

    @Test
    void aRedirectIsFollowedEvenWhenItsOwnTextNeverEnds() throws IOException {
        int there = answering("HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR");
        int here = serving(out -> {
            out.write(("HTTP/1.1 302 Found\r\nLocation: http://calendar.test:" + there + "/b\r\n\r\n").getBytes(UTF_8));
            while (true) {
                out.write(new byte[1000]);
            }
        });

        assertThat(fetch(here).text()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void aCircleIsLeft() throws IOException {
        int port = answering("HTTP/1.1 302 Found\r\nLocation: /a.ics?key=1\r\nContent-Length: 0\r\n\r\n");

        assertProblem(port, REDIRECTS);
        assertThat(asked).hasSize(4);
    }

    @Test
    void aRedirectInsideIsRefusedBeforeAnybodyIsAsked() throws IOException {
        int inside = answering("HTTP/1.1 200 OK\r\n\r\nsecret");
        int here = answering(
                "HTTP/1.1 302 Found\r\nLocation: http://inside.test:" + inside + "/\r\nContent-Length: 0\r\n\r\n");

        assertProblem(here, INSIDE);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRedirectToANumberIsRefused() throws IOException {
        for (String location : List.of("http://127.0.0.1/", "http://0x7f000001/", "//[::1]/", "file:///etc/passwd")) {
            int port = answering("HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");

            assertThatThrownBy(() -> fetch(port)).isInstanceOf(CalendarUnread.class);
        }
    }

    @Test
    void aNameThatChangesItsMindIsAskedOnce() throws IOException {
        int port = answering("HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR");
        Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.99"));
        Destinations rebinding = address -> List.of(local(answers.pop()));

        assertThat(fetcher(rebinding).fetch(address(port), null).text()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(answers).hasSize(1);
    }

    @Test
    void nobodyIsTrustedWhoCannotProveTheName() throws Exception {
        var server = TlsServer.start("other.test", "HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR");
        open.add(server);
        var fetcher = new CalendarFetcher(this::here, LIMITS, new DefaultClientTlsStrategy(server.trusting()));
        var named = ForeignAddress.of("https://other.test:" + server.port() + "/a.ics");
        var misnamed = ForeignAddress.of("https://calendar.test:" + server.port() + "/a.ics");

        assertThat(fetcher.fetch(named, null).text()).isEqualTo("BEGIN:VCALENDAR");
        assertProblem(fetcher, misnamed, TLS);
        assertProblem(fetcher(), named, TLS);
    }

    private Fetched fetch(int port) {
        return fetcher().fetch(address(port), null);
    }

    private CalendarFetcher fetcher() {
        return fetcher(this::here);
    }

    private static CalendarFetcher fetcher(Destinations destinations) {
        return new CalendarFetcher(destinations, LIMITS, DefaultClientTlsStrategy.createDefault());
    }

    private List<InetAddress> here(ForeignAddress address) {
        if (address.host().startsWith("inside")) {
            throw new FetchRefused(FetchRefused.Reason.INSIDE);
        }
        return List.of(local("127.0.0.1"));
    }

    private static ForeignAddress address(int port) {
        return ForeignAddress.of("http://calendar.test:" + port + "/a.ics?key=1");
    }

    private void assertProblem(int port, CalendarProblem problem) {
        assertProblem(fetcher(), address(port), problem);
    }

    private void assertProblemInTime(int port, CalendarProblem problem) {
        long start = System.nanoTime();
        assertProblem(port, problem);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    private static void assertProblem(CalendarFetcher fetcher, ForeignAddress address, CalendarProblem problem) {
        assertThatThrownBy(() -> fetcher.fetch(address, null))
                .isInstanceOfSatisfying(
                        CalendarUnread.class,
                        unread -> assertThat(unread.problem()).isEqualTo(problem));
    }

    private static InetAddress local(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var sent = new ByteArrayOutputStream();
        sent.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8));
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(bytes);
        }
        return sent.toByteArray();
    }

    private int answering(String answer) throws IOException {
        return answering(answer.getBytes(UTF_8));
    }

    private int answering(byte[] answer) throws IOException {
        return serving(out -> out.write(answer));
    }

    private interface Manners {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** Notes what it is asked and answers in its own way, until the other side hangs up. */
    private int serving(Manners manners) throws IOException {
        var server = new ServerSocket();
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> converse(socket, manners));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }

    private void converse(Socket socket, Manners manners) {
        try (socket) {
            var request = new StringBuilder();
            while (!request.toString().endsWith("\r\n\r\n")) {
                request.append((char) socket.getInputStream().read());
            }
            asked.add(request.toString());
            manners.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException | InterruptedException hungUp) {
            // As it should.
        }
    }
}
