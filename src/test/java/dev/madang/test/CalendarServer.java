package dev.madang.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.madang.shared.DayPeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A foreign calendar on a real server of this machine: what it has, and how it answers, may be changed at any time. */
public class CalendarServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger underway = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private volatile String calendar = of();
    private volatile int status = 200;
    private volatile int unchanged;
    private volatile Duration pause = Duration.ZERO;

    public CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of one of its calendars; all have the same events. */
    public String address(String calendar) {
        return "http://calendars.test:" + server.getAddress().getPort() + "/" + calendar + ".ics";
    }

    /** Has an all-day event on each of these from now on, and no other. */
    public void has(DayPeriod... events) {
        calendar = of(events);
    }

    public void says(String text) {
        calendar = text;
    }

    public void answers(int status) {
        this.status = status;
    }

    /** Takes its time for each answer. */
    public void takes(Duration pause) {
        this.pause = pause;
    }

    /** How often anything was asked of it. */
    public int asked() {
        return asked.get();
    }

    /** By how many at once it was asked when they were the most. */
    public int atOnce() {
        return atOnce.get();
    }

    /** How often it could say that nothing has changed. */
    public int unchanged() {
        return unchanged;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        atOnce.accumulateAndGet(underway.incrementAndGet(), Math::max);
        try {
            Thread.sleep(pause);
            say(exchange);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            underway.decrementAndGet();
            exchange.close();
        }
    }

    private void say(HttpExchange exchange) throws IOException {
        byte[] text = calendar.getBytes(UTF_8);
        String tag = "\"" + calendar.hashCode() + "\"";
        if (List.of(tag).equals(exchange.getRequestHeaders().get("If-None-Match")) && status == 200) {
            unchanged++;
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(status, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    private static String of(DayPeriod... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                + Stream.of(events).map(CalendarServer::event).collect(Collectors.joining())
                + "END:VCALENDAR\r\n";
    }

    private static String event(DayPeriod days) {
        return "BEGIN:VEVENT\r\nUID:" + days + "\r\nSUMMARY:김손님 010-1234-5678\r\nDTSTART;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(days.from()) + "\r\nDTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(days.to()) + "\r\nEND:VEVENT\r\n";
    }
}
