package dev.madang.platform.web;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.Answer.RefusedView;
import dev.madang.platform.web.Answer.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Takes the step of an {@link Answer} and decides, once for all forms, what its sender sees then. */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler {

    private static final String REDIRECT = "redirect:";

    private final Sentences sentences;

    AnswerHandler(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Answer.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web) {
        var request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        var model = (Model) container.getModel();
        String view = new Exchange((Answer) requireNonNull(value), model, response, isInPlace(request)).view();
        container.setViewName(view);
        container.setRedirectModelScenario(view.startsWith(REDIRECT));
    }

    /** What htmx asks for a part of a page; it shows a whole one again when a person goes back. */
    private static boolean isInPlace(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private final class Exchange {

        private final Answer answer;
        private final Model model;
        private final HttpServletResponse response;
        private final boolean inPlace;

        Exchange(Answer answer, Model model, HttpServletResponse response, boolean inPlace) {
            this.answer = answer;
            this.model = model;
            this.response = response;
            this.inPlace = inPlace;
        }

        String view() {
            Errors form = answer.form();
            if (form != null && form.hasErrors()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(null);
            }
            Refusal before = answer.refusedBefore();
            if (before != null) {
                RefusalStatus.set(before, response);
                return show(null);
            }
            var step = answer.step();
            return step == null ? show(null) : take(step);
        }

        private String take(Supplier<@Nullable String> step) {
            String path;
            try {
                path = step.get();
            } catch (Refusal refusal) {
                return refused(refusal);
            }
            return done(path == null ? answer.destination() : path);
        }

        private String done(@Nullable String path) {
            View shown = answer.done();
            if (inPlace && shown != null) {
                return answer.part(shown.show(model), true);
            }
            return path == null ? show(null) : go(path);
        }

        private String refused(Refusal refusal) {
            if (refusal.is(Kind.NOT_FOUND) || answer.refused(inPlace) == null) {
                throw refusal;
            }
            if (refusal.leadsTo().isPresent()) {
                return go(refusal.leadsTo().get());
            }
            tell(refusal, answer.isPartOfPage() ? null : answer.form());
            RefusalStatus.set(refusal, response);
            return show(refusal);
        }

        private String show(@Nullable Refusal refusal) {
            RefusedView page = requireNonNull(answer.refused(inPlace), "Nothing to show");
            try {
                return answer.part(page.show(model, refusal), inPlace);
            } catch (Refusal unshowable) {
                return showInstead(unshowable);
            }
        }

        private String showInstead(Refusal unshowable) {
            View page = answer.instead();
            if (unshowable.is(Kind.NOT_FOUND) || page == null) {
                throw unshowable;
            }
            if (inPlace) {
                return go(requireNonNull(answer.insteadAt()));
            }
            tell(unshowable, null);
            RefusalStatus.set(unshowable, response);
            return page.show(model);
        }

        private String go(String path) {
            return (inPlace ? REDIRECT + "htmx:" : REDIRECT) + path;
        }

        /** @param above the form that says what is about none of its fields; null when its page does */
        private void tell(Refusal refusal, @Nullable Errors above) {
            if (refusal.isToldByPage()) {
                return;
            }
            @Nullable Errors form = answer.form();
            if (form != null && !refusal.violations().isEmpty()) {
                refusal.violations().forEach(violation -> tell(violation, form));
                return;
            }
            String sentence = sentences.of(refusal.key(), refusal.arguments());
            if (above == null) {
                model.addAttribute("problem", sentence);
            } else {
                above.reject("refused", sentence);
            }
        }

        private void tell(Violation violation, Errors form) {
            String sentence =
                    sentences.of(violation.key(), violation.arguments().toArray());
            if (violation.field().isEmpty()) {
                form.reject("refused", sentence);
            } else {
                form.rejectValue(violation.field(), "refused", sentence);
            }
        }
    }
}
