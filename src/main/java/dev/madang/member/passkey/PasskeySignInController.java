package dev.madang.member.passkey;

import dev.madang.member.session.SessionOpener;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a passkey, beside password and providers. */
@ForEveryone
@Controller
class PasskeySignInController {

    private final PasskeyDesk desk;
    private final SessionOpener reception;
    private final Throttle throttle;

    PasskeySignInController(PasskeyDesk desk, SessionOpener reception, Throttle throttle) {
        this.desk = desk;
        this.reception = reception;
        this.throttle = throttle;
    }

    /** For the script of the page. Each is kept for a while, so not without end. */
    @ResponseBody
    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(HttpServletRequest request, HttpServletResponse response) {
        throttle.count("passkey", request.getRemoteAddr(), UUID.randomUUID().toString());
        return desk.signingIn(request, response);
    }

    @PostMapping("/sign-in/passkey")
    Answer signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(name = "continue", required = false) @Nullable String goOn,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.to(() -> {
                    reception.admit(desk.signIn(credential, request), request, response);
                    return LocalPath.of(goOn).value();
                })
                .elseShow(model -> {
                    model.addAttribute("goOn", LocalPath.of(goOn).value());
                    return "member/passkey-refused";
                });
    }
}
