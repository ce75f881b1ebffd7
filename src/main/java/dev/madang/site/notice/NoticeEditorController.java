package dev.madang.site.notice;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Writing, changing and ending notices; {@link NoticeLists} has their list. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
@RequestMapping(Notice.OPERATORS_ADDRESS)
class NoticeEditorController {

    private final ServiceNotices notices;
    private final ServiceNoticeDesk desk;
    private final Clock clock;

    NoticeEditorController(ServiceNotices notices, ServiceNoticeDesk desk, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Feeds {@code site/notice/editor}.
     *
     * @param there as it stands; null for a new one
     * @param state where it is in its time; null for a new one
     */
    record Content(UUID id, @Nullable Notice there, Notice.@Nullable State state) {

        public boolean isEndable() {
            return there != null && state != Notice.State.OVER;
        }

        public boolean isShown() {
            return state == Notice.State.SHOWN;
        }
    }

    @GetMapping("/new")
    String begin(Model model) {
        model.addAttribute("form", NoticeForm.beginning(clock.instant()));
        return page(Ids.next(), null, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Notice there = notices.find(id).orElseThrow(Refusal::notFound);
        model.addAttribute("form", NoticeForm.of(there));
        return page(id, there, model);
    }

    @PostMapping("/{id}")
    Answer write(
            @PathVariable UUID id,
            CurrentMember me,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors) {
        NoticeDetails details = form.read(errors, clock.instant());
        return Answer.to(() -> desk.write(me.id(), id, form.seen(), details))
                .of(errors)
                .thenGo(address(id) + "?notice=service-notice-written")
                .elseShow(model -> page(id, notices.find(id).orElse(null), model));
    }

    @PostMapping("/{id}/end")
    Answer end(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.end(me.id(), id))
                .thenGo(address(id) + "?notice=service-notice-ended")
                .elseShow(model -> show(id, model));
    }

    private String page(UUID id, @Nullable Notice there, Model model) {
        model.addAttribute("editor", new Content(id, there, there == null ? null : there.stateAt(clock.instant())));
        return "site/notice/editor";
    }

    private static String address(UUID id) {
        return Notice.OPERATORS_ADDRESS + "/" + id;
    }
}
