package dev.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

class AnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ModelAndViewContainer container = new ModelAndViewContainer();
    private final BindingResult form = new DirectFieldBindingResult(new Form(), "form");
    private final StaticMessageSource messages = new StaticMessageSource();

    private int steps;

    static class Form {

        String email = "";
    }

    @BeforeEach
    void sentences() {
        messages.addMessage("no", LocaleContextHolder.getLocale(), "Not so");
    }

    @Test
    void aStepTakenLeadsOn() {
        assertThat(view(Answer.to(this::step).thenGo("/there").elseShow(model -> "page")))
                .isEqualTo("redirect:/there");
        assertThat(steps).isOne();
        assertThat(container.getModel()).isEmpty();
    }

    @Test
    void htmxIsLedOnByAHeader() {
        request.addHeader("HX-Request", "true");
        assertThat(view(Answer.to(() -> "/there"))).isEqualTo("redirect:htmx:/there");
    }

    @Test
    void orIsShownInPlaceWhatWasDone() {
        request.addHeader("HX-Request", "true");
        assertThat(view(Answer.to(() -> "/there").part("list").thenShow(model -> "page")))
                .isEqualTo("page :: list");
    }

    @Test
    void whatIsNotDoneByHtmxAloneGetsThePage() {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Boosted", "true");
        assertThat(view(Answer.showing(model -> "page").part("list"))).isEqualTo("page");
    }

    @Test
    void aFormWithErrorsKeepsTheStepFromBeingTaken() {
        form.rejectValue("email", "missing");
        assertThat(view(Answer.to(this::step).of(form).thenGo("/there").elseShow(model -> "page")))
                .isEqualTo("page");
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(steps).isZero();
    }

    @Test
    void aRefusalAboutAFieldIsSaidThere() {
        view(refusing(Refusal.conflict("no").at("email")).of(form).elseShow(model -> "page"));
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(form.getFieldError("email")).extracting("defaultMessage").isEqualTo("Not so");
        assertThat(form.getGlobalErrors()).isEmpty();
        assertThat(container.getModel()).doesNotContainKey("problem");
    }

    @Test
    void anyOtherStandsAboveTheForm() {
        view(refusing(Refusal.conflict("no")).of(form).elseShow(model -> "page"));
        assertThat(form.getGlobalErrors()).hasSize(1);
        assertThat(container.getModel()).doesNotContainKey("problem");
    }

    @Test
    void orAtTheHeadOfThePageOfWhichTheFormIsAPart() {
        view(refusing(Refusal.conflict("no")).ofPart(form).elseShow(model -> "page"));
        assertThat(form.getGlobalErrors()).isEmpty();
        assertThat(container.getModel()).containsEntry("problem", "Not so");
    }

    @Test
    void whatIsNotFoundStaysNotFound() {
        Refusal absent = Refusal.notFound();
        assertThatThrownBy(() -> view(refusing(absent).of(form).elseShow(model -> "page")))
                .isSameAs(absent);
    }

    @Test
    void withoutAPageEveryRefusalIsAnErrorPage() {
        Refusal refusal = Refusal.conflict("no");
        assertThatThrownBy(() -> view(refusing(refusal))).isSameAs(refusal);
    }

    @Test
    void aPageThatCannotBeShownAnyMoreGivesWayToAnother() {
        Answer.View gone = model -> {
            throw Refusal.gone("no");
        };
        assertThat(view(refusing(Refusal.conflict("no")).elseShow(gone).orShow("/other", model -> "other")))
                .isEqualTo("other");
        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(container.getModel()).containsEntry("problem", "Not so");
    }

    @Test
    void htmxIsSentToThatOtherPage() {
        request.addHeader("HX-Request", "true");
        Answer.View gone = model -> {
            throw Refusal.gone("no");
        };
        assertThat(view(Answer.showing(gone).orShow("/other", model -> "other")))
                .isEqualTo("redirect:htmx:/other");
    }

    private void step() {
        steps++;
    }

    private static Answer refusing(Refusal refusal) {
        return Answer.to(() -> {
            throw refusal;
        });
    }

    private String view(Answer answer) {
        var handler = new AnswerHandler(new Sentences(messages, new DefaultFormattingConversionService()));
        handler.handleReturnValue(answer, type(), container, new ServletWebRequest(request, response));
        return String.valueOf(container.getViewName());
    }

    private static MethodParameter type() {
        return new MethodParameter(List.of(Answer.class.getMethods()).getFirst(), -1);
    }
}
