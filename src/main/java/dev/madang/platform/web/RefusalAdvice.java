package dev.madang.platform.web;

import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a {@link Refusal} that no controller answered itself as the error page of its status. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RefusalAdvice {

    private final Sentences sentences;

    RefusalAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        int status = refusal.status().value();
        var page = new ModelAndView("error/" + status, refusal.status());
        page.addObject("status", status);
        page.addObject("sentence", sentences.of(refusal, locale));
        page.addObject("traceId", MDC.get("traceId"));
        return page;
    }
}
