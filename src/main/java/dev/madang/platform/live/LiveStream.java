package dev.madang.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.pages.Reader;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It is written without waiting: what the connection does not take at once waits in a short line, and a reader
 * whose line grows too long, or does not move between two heartbeats, is dropped and comes back from where it was. In between it holds no
 * thread, and never a database connection.
 */
final class LiveStream implements WriteListener, AsyncListener {

    static final int MOST_WAITING_BYTES = 256 * 1024;

    private static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private final Reader reader;
    private final String holder;
    private final @Nullable String session;
    private final List<String> topics;
    private final LivePositions positions;
    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Consumer<LiveStream> ended;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean writable;
    private boolean flushed = true;
    private boolean stalled;
    private boolean ending;
    private boolean over;

    /**
     * @param holder among whose streams it counts
     * @param session id of the session whose end ends it, or null
     * @param topics that its reader may watch
     */
    LiveStream(
            Reader reader,
            String holder,
            @Nullable String session,
            List<String> topics,
            LivePositions positions,
            AsyncContext request,
            Consumer<LiveStream> ended)
            throws IOException {
        this.reader = reader;
        this.holder = holder;
        this.session = session;
        this.topics = topics;
        this.positions = positions;
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.ended = ended;
    }

    /** From now on it is written to. */
    void open() {
        request.setTimeout(0);
        request.addListener(this);
        out.setWriteListener(this);
    }

    Reader reader() {
        return reader;
    }

    String holder() {
        return holder;
    }

    List<String> topics() {
        return topics;
    }

    boolean isOf(String session) {
        return session.equals(this.session);
    }

    boolean watches(String topic) {
        return topics.contains(topic);
    }

    synchronized @Nullable Long position(String topic) {
        return positions.of(topic);
    }

    /**
     * @param id of a durable event, which is sent once; 0 for others
     * @param lines of the event without its id
     */
    synchronized void send(String topic, long id, byte[] lines) {
        if (id == 0 || positions.advance(topic, id)) {
            put(join("id: " + positions.print(topic, id) + "\n", lines));
        }
    }

    /** The reader has this one already, or it is not for them. */
    synchronized void pass(String topic, long id) {
        positions.advance(topic, id);
    }

    synchronized void say(byte[] lines) {
        put(lines);
    }

    /** A sign of life; who took nothing between two of them is dropped. */
    synchronized void beat() {
        if (waiting.isEmpty()) {
            put(COMMENT);
        } else if (stalled) {
            end();
        } else {
            stalled = true;
        }
    }

    /** Ends it; its reader comes back, unless told not to. */
    synchronized void end() {
        if (!ending && !over) {
            ending = true;
            waiting.clear();
            request.complete();
        }
    }

    /** Ends it after what is waiting. */
    synchronized void sayAndEnd(byte[] lines) {
        put(lines);
        end();
    }

    private void put(byte[] lines) {
        if (ending || over) {
            return;
        }
        waiting.add(lines);
        waitingBytes += lines.length;
        if (waitingBytes > MOST_WAITING_BYTES) {
            end();
        } else if (writable) {
            write();
        }
    }

    private void write() {
        try {
            while (out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    waitingBytes -= next.length;
                    flushed = false;
                    stalled = false;
                } else if (flushed) {
                    return;
                } else {
                    flushed = true;
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        if (!ending && !over) {
            write();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over();
    }

    @Override
    public void onError(AsyncEvent event) {
        over();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}

    private void over() {
        synchronized (this) {
            over = true;
            waiting.clear();
        }
        ended.accept(this);
    }

    private static byte[] join(String head, byte[] lines) {
        byte[] start = head.getBytes(UTF_8);
        var all = new byte[start.length + lines.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(lines, 0, all, start.length, lines.length);
        return all;
    }
}
