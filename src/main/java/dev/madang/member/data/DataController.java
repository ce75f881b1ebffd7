package dev.madang.member.data;

import dev.madang.member.session.FreshSignIn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.storage.Storage;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All that is kept of a member: asked for, made in the background, taken by them alone. */
@ForAllMembers
@Controller
@RequestMapping("/me/data")
class DataController {

    private final DataCopies copies;
    private final FreshSignIn fresh;
    private final Storage storage;
    private final DataCopyDesk desk;
    private final Throttle throttle;
    private final Clock clock;

    DataController(
            DataCopies copies, FreshSignIn fresh, Storage storage, DataCopyDesk desk, Throttle throttle, Clock clock) {
        this.copies = copies;
        this.fresh = fresh;
        this.storage = storage;
        this.desk = desk;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String show(CurrentMember me, HttpServletRequest request, Model page) {
        page.addAttribute("form", new ProofForm(null));
        return fill(me, request, page);
    }

    /** Asking again while one is under way changes nothing. */
    @PostMapping
    Answer ask(CurrentMember me, HttpServletRequest request) {
        return Answer.to(() -> {
                    if (copies.latest(me.id(), clock.instant())
                            .filter(DataCopy::isUnderWay)
                            .isPresent()) {
                        return;
                    }
                    count(me);
                    desk.ask(me.id());
                })
                .thenGo("/me/data?notice=data-asked")
                .elseShow(page -> show(me, request, page));
    }

    @PostMapping("/proof")
    Answer prove(
            CurrentMember me,
            @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpServletRequest request) {
        return Answer.to(() -> fresh.require(me, form.typedPassword(), request))
                .of(errors)
                .thenGo("/me/data")
                .elseShow(page -> fill(me, request, page));
    }

    /** @throws Refusal 404 for who asks for another's, and once it is gone */
    @GetMapping("/{id}")
    ResponseEntity<Resource> take(@PathVariable UUID id, CurrentMember me, HttpServletRequest request) {
        DataCopy copy = copies.ready(id, me.id(), clock.instant()).orElseThrow(Refusal::notFound);
        if (fresh.proofOf(me, request) != FreshSignIn.Proof.NONE) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/me/data?notice=data-proof"))
                    .build();
        }
        Resource file = storage.find(copy.key()).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("madang-data.zip")
                                .build()
                                .toString())
                .body(file);
    }

    private void count(CurrentMember me) {
        try {
            throttle.count("data-copy", me.id().toString(), UUID.randomUUID().toString());
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
    }

    private String fill(CurrentMember me, HttpServletRequest request, Model page) {
        page.addAttribute("copy", copies.latest(me.id(), clock.instant()).orElse(null));
        page.addAttribute("proof", fresh.proofOf(me, request));
        page.addAttribute("days", DataCopyMaker.KEPT_FOR.toDays());
        return "member/data";
    }
}
