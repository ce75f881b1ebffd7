package dev.madang.site.notice;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.LocalPath;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notices of the service, for everybody to read, and closing the band in which one stands on every page. */
@ForEveryone
@Controller
@RequestMapping(Notice.ADDRESS)
class ServiceNoticeController {

    private static final int PAGE = 20;

    private final ServiceNotices notices;
    private final NoticeBands bands;
    private final Clock clock;

    ServiceNoticeController(ServiceNotices notices, NoticeBands bands, Clock clock) {
        this.notices = notices;
        this.bands = bands;
        this.clock = clock;
    }

    @GetMapping
    String list(Turn turn, Model model) {
        var shown = notices.shown(clock.instant(), turn, PAGE);
        model.addAttribute("notices", shown.rows());
        model.addAttribute("previous", shown.previousOf(Notice.ADDRESS));
        model.addAttribute("next", shown.nextOf(Notice.ADDRESS));
        return "site/notice/notices";
    }

    /** One that is over is gone; one that is announced is not there yet. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Instant now = clock.instant();
        Notice one = notices.find(id).orElseThrow(Refusal::notFound);
        switch (one.stateAt(now)) {
            case ANNOUNCED -> throw Refusal.notFound();
            case OVER -> throw Refusal.gone("service-notice.over");
            case SHOWN -> model.addAttribute("one", one);
        }
        return "site/notice/notice";
    }

    /** A choice of this browser alone, as its language is: a form without a token, for pages that guests share hold none. */
    @GetMapping("/{id}/closing")
    ResponseEntity<Void> close(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String path, HttpServletRequest request) {
        return closing(
                id,
                request,
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(LocalPath.of(path).value())));
    }

    /** In place, where nothing else of the page changes. */
    @HxRequest
    @GetMapping("/{id}/closing")
    ResponseEntity<Void> closeInPlace(@PathVariable UUID id, HttpServletRequest request) {
        return closing(id, request, ResponseEntity.ok());
    }

    private ResponseEntity<Void> closing(UUID id, HttpServletRequest request, BodyBuilder answer) {
        bands.band()
                .filter(notice -> notice.id().equals(id))
                .map(notice -> NoticeBands.closing(notice, request.isSecure()))
                .ifPresent(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie.toString()));
        return answer.build();
    }
}
