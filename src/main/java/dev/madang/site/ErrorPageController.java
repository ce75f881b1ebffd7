package dev.madang.site;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.ErrorPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows what failed outside the controllers: in a filter, in a view, or because there is no such address. */
@ForEveryone
@Controller
class ErrorPageController implements ErrorController {

    private final Sentences sentences;

    ErrorPageController(Sentences sentences) {
        this.sentences = sentences;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, Locale locale) {
        return ErrorPage.of(status(request), sentence(request, locale), request);
    }

    private @Nullable String sentence(HttpServletRequest request, Locale locale) {
        return request.getAttribute(ErrorPage.REFUSAL) instanceof Refusal refusal
                ? sentences.of(refusal, locale)
                : null;
    }

    /** Who opens {@code /error} itself asks for a page that does not exist. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }
}
