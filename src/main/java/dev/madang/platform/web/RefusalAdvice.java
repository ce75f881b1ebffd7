package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        RefusalStatus.setRetryAfter(refusal, response);
        return ErrorPage.of(RefusalStatus.of(refusal), sentences.of(refusal, locale), request);
    }

    /** A field that no form has, such as the 100,000,000th of a list. */
    @ExceptionHandler
    ModelAndView noSuchField(
            InvalidPropertyException field, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return refused(Refusal.malformed("error.400.text"), request, response, locale);
    }

    /** What cannot be an id in an address names nothing. */
    @ExceptionHandler
    ModelAndView noSuchThing(
            MethodArgumentTypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return refused(Refusal.notFound(), request, response, locale);
        }
        throw mismatch;
    }
}
