package dev.madang.platform.gate;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.ErrorPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gate before everything: no more requests are worked on at once than the processors get done, the others wait in the order in
 * which they came and cost nothing meanwhile. When three thousand come in the same second and all are begun, each of their short
 * questions to Redis takes as long as all the others compute, and is given up; begun in turn none is.
 *
 * <p>A place is for who computes. It is given back as soon as the answer begins to leave, before a body is read that is no form, such as
 * one with files, and by {@link #leave} before any wait for others, so that neither a slow visitor nor a slow gateway keeps it.
 */
public final class RequestBulkhead extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Place> PLACE = new ThreadLocal<>();
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Semaphore places;
    private final Duration patience;
    private final List<String> aside;

    /**
     * @param patience how long a request waits for its turn before it is asked to come back
     * @param aside how the paths begin of what does not wait: files, and what watches Madang from outside, since an instance that has
     *     much to do is not ill
     */
    RequestBulkhead(int places, Duration patience, List<String> aside) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
        this.aside = aside;
    }

    /** Gives this request's place to the next, because it is about to wait. What it computes afterwards, it computes beside the others. */
    public static void leave() {
        Place place = PLACE.get();
        if (place != null) {
            place.leave();
        }
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return aside.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request)) {
            // Read to its end before: who sends it slowly waits alone.
            request.getParameterMap();
        }
        if (!entered()) {
            request.setAttribute(ErrorPage.REFUSAL, Refusal.unavailable("error.crowded"));
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(SOON.toSeconds()));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var place = new Place(places);
        PLACE.set(place);
        try {
            chain.doFilter(new LeavingBeforeTheBody(request, place), new LeavingAtFirstByte(response, place));
        } finally {
            PLACE.remove();
            place.leave();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private record Place(Semaphore places, AtomicBoolean left) {

        Place(Semaphore places) {
            this(places, new AtomicBoolean());
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }

    private static final class LeavingBeforeTheBody extends HttpServletRequestWrapper {

        private final Place place;

        LeavingBeforeTheBody(HttpServletRequest request, Place place) {
            super(request);
            this.place = place;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            place.leave();
            return super.getInputStream();
        }

        @Override
        public BufferedReader getReader() throws IOException {
            place.leave();
            return super.getReader();
        }
    }

    private static final class LeavingAtFirstByte extends OnCommittedResponseWrapper {

        private final Place place;

        LeavingAtFirstByte(HttpServletResponse response, Place place) {
            super(response);
            this.place = place;
        }

        @Override
        protected void onResponseCommitted() {
            place.leave();
        }
    }
}
