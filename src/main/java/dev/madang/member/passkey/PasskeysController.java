package dev.madang.member.passkey;

import dev.madang.member.session.FreshSignIn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.TypedText;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A member's passkeys: added by who has just proved who they are, named, removed. */
@ForMembers
@Controller
@RequestMapping("/me/passkeys")
class PasskeysController {

    private static final String PAGE = "/me/passkeys";

    private final PasskeyDesk desk;
    private final Passkeys passkeys;
    private final FreshSignIn fresh;

    PasskeysController(PasskeyDesk desk, Passkeys passkeys, FreshSignIn fresh) {
        this.desk = desk;
        this.passkeys = passkeys;
        this.fresh = fresh;
    }

    @GetMapping
    String list(CurrentMember me, HttpServletRequest request, Model model) {
        model.addAttribute("passkeys", passkeys.of(me.id()));
        model.addAttribute("proof", fresh.proofOf(me, request));
        return "member/passkeys";
    }

    /** For the script of the page. */
    @ResponseBody
    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(
            @RequestParam(defaultValue = "") String password,
            CurrentMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        fresh.require(me, password, request);
        return desk.registration(me, request, response);
    }

    @PostMapping
    Answer add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String credential,
            CurrentMember me,
            HttpServletRequest request) {
        return Answer.to(() -> {
                    fresh.require(me, password, request);
                    desk.register(me, credential, named(name), request);
                })
                .thenGo(PAGE + "?notice=passkey-added")
                .elseShow(model -> list(me, request, model));
    }

    @PostMapping("/{id}/name")
    Answer rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            CurrentMember me,
            HttpServletRequest request) {
        return Answer.to(() -> found(passkeys.rename(me.id(), id, named(name))))
                .thenGo(PAGE + "?notice=passkey-renamed")
                .elseShow(model -> list(me, request, model));
    }

    @PostMapping("/{id}/removal")
    Answer remove(@PathVariable UUID id, CurrentMember me, HttpServletRequest request) {
        return Answer.to(() -> found(passkeys.remove(me.id(), id)))
                .thenGo(PAGE + "?notice=passkey-removed")
                .elseShow(model -> list(me, request, model));
    }

    private static String named(String typed) {
        String name = TypedText.normalize(typed);
        if (name.isEmpty() || TypedText.length(name) > Passkeys.MOST_NAME || !TypedText.isReadable(name)) {
            throw Refusal.invalid("passkey.name.wrong", Passkeys.MOST_NAME);
        }
        return name;
    }

    private static void found(boolean theirs) {
        if (!theirs) {
            throw Refusal.notFound();
        }
    }
}
