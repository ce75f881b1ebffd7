package dev.madang.site.notice;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.madang.platform.pages.GuestVariant;
import dev.madang.site.notice.ServiceNoticeDesk.NoticesChanged;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.util.WebUtils;

/**
 * The notice that stands as a band on every page: the latest of those that are shown, for who has not closed it. All that are announced or
 * shown are kept on each instance, so that no page waits for the database, nor fails without it. Of a change an instance knows at once when it
 * was made there; the others read anew, beside a page, what is older than some seconds.
 */
@Component
class NoticeBands implements ApplicationRunner, GuestVariant {

    private static final Logger log = LoggerFactory.getLogger(NoticeBands.class);
    private static final Duration AGE = Duration.ofSeconds(5);
    private static final String ALL = "all";
    private static final String COOKIE = "madang-band";

    private final ServiceNotices notices;
    private final Clock clock;
    private final LoadingCache<String, List<Notice>> kept;

    NoticeBands(ServiceNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .refreshAfterWrite(AGE)
                .executor(reading -> Thread.ofVirtual().name("notice-bands").start(reading))
                .build(new Reading());
        kept.put(ALL, List.of());
    }

    /** Never the turn of a page: a value is there from the beginning and only read anew beside them. */
    private class Reading implements CacheLoader<String, List<Notice>> {

        @Override
        public List<Notice> load(String all) {
            return notices.bands(clock.instant());
        }

        @Override
        public List<Notice> reload(String all, List<Notice> before) {
            try {
                return load(all);
            } catch (RuntimeException failed) {
                log.warn("Notices on every page stay as they were: {}", failed.toString());
                return before;
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        readNow();
    }

    @TransactionalEventListener
    void on(NoticesChanged changed) {
        readNow();
    }

    private void readNow() {
        kept.put(ALL, notices.bands(clock.instant()));
    }

    /** The one that stands on pages now. */
    Optional<Notice> band() {
        Instant now = clock.instant();
        return kept.get(ALL).stream().filter(notice -> notice.isShownAt(now)).findFirst();
    }

    /** The same, unless the reader closed it. */
    Optional<Notice> bandFor(HttpServletRequest request) {
        return band().filter(notice -> {
            Cookie closed = WebUtils.getCookie(request, COOKIE);
            return closed == null || !closed.getValue().equals(notice.edition());
        });
    }

    /** The page that two guests see differs by the band that the one sees and the other has closed. */
    @Override
    public String of(HttpServletRequest request) {
        return bandFor(request).map(Notice::edition).orElse("");
    }

    /** For as long as the browser is open, or until the notice is changed. */
    static ResponseCookie closing(Notice notice, boolean secure) {
        return ResponseCookie.from(COOKIE, notice.edition())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
