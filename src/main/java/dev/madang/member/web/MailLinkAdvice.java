package dev.madang.member.web;

import dev.madang.member.domain.link.MailLinkGone;
import dev.madang.member.domain.link.MailLinks.Purpose;
import dev.madang.platform.web.RefusalStatus;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows who comes by a mail's link that is of no use any more where to get a new one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MailLinkAdvice {

    @ExceptionHandler
    ModelAndView gone(MailLinkGone gone) {
        return new ModelAndView(
                "member/mail-link-gone",
                Map.of("sentence", gone.key(), "newLink", newLink(gone.purpose())),
                RefusalStatus.of(gone));
    }

    private static String newLink(Purpose purpose) {
        return switch (purpose) {
            case RESET_PASSWORD -> "/password-reset";
            case CONFIRM_EMAIL -> "/me/email-confirmation";
        };
    }
}
