package dev.madang.member.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.member.session.FreshSignIn;
import dev.madang.member.session.FreshSignIn.Proof;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.security.SecondFactorGate;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** An operator's second factor: giving it before operators' pages, setting it up and taking it away. */
@ForMembers
@Controller
class SecondFactorController {

    private static final String SETUP = "/me/second-factor";

    private final SecondFactors factors;
    private final FreshSignIn fresh;

    SecondFactorController(SecondFactors factors, FreshSignIn fresh) {
        this.factors = factors;
        this.fresh = fresh;
    }

    /** @param goOn where to go once it is given */
    @GetMapping("/second-factor")
    String ask(@RequestParam(name = "continue", defaultValue = "/admin") String goOn, CurrentMember me, Model model) {
        requireOperator(me);
        if (!me.hasSecondFactor()) {
            return "redirect:" + SETUP;
        }
        model.addAttribute("goOn", LocalPath.of(goOn).value());
        return "member/second-factor";
    }

    @PostMapping("/second-factor")
    Answer give(
            @RequestParam(name = "continue", defaultValue = "/admin") String goOn,
            @RequestParam(defaultValue = "") String code,
            CurrentMember me,
            HttpServletRequest request) {
        requireOperator(me);
        return Answer.to(() -> {
                    factors.give(me.id(), bounded(code));
                    SecondFactorGate.open(request);
                    return LocalPath.of(goOn).value();
                })
                .elseShow(model -> ask(goOn, me, model));
    }

    /** A secret that waits for its first code is shown to who has just proved who they are. */
    @GetMapping(SETUP)
    String show(CurrentMember me, HttpServletRequest request, Model model) {
        requireOperator(me);
        Proof proof = fresh.proofOf(me, request);
        boolean shown = !me.hasSecondFactor() && proof == Proof.NONE;
        model.addAttribute("has", me.hasSecondFactor());
        model.addAttribute("proof", proof);
        Optional<String> secret = shown ? factors.begun(me.id()) : Optional.empty();
        secret.ifPresent(one -> {
            model.addAttribute("secret", one.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("qr", QrCode.of(uri(one, me.email())));
        });
        return "member/second-factor-setup";
    }

    /** By who has just proved who they are, so that a screen left open is no way in. */
    @PostMapping(SETUP)
    Answer begin(@RequestParam(defaultValue = "") String password, CurrentMember me, HttpServletRequest request) {
        requireOperator(me);
        return Answer.to(() -> {
                    fresh.require(me, password, request);
                    factors.begin(me.id());
                })
                .thenGo(SETUP)
                .elseShow(model -> show(me, request, model));
    }

    /** Shows the recovery codes, once. */
    @PostMapping(SETUP + "/confirmation")
    Answer confirm(@RequestParam(defaultValue = "") String code, CurrentMember me, HttpServletRequest request) {
        requireOperator(me);
        var codes = new ArrayList<String>();
        return Answer.to(() -> {
                    if (fresh.proofOf(me, request) != Proof.NONE) {
                        throw Refusal.conflict("factor.too-late");
                    }
                    codes.addAll(factors.confirm(
                            me.id(), bounded(code), request.getSession().getId()));
                    SecondFactorGate.open(request);
                })
                .elseShow((model, refusal) -> {
                    if (refusal != null) {
                        return show(me, request, model);
                    }
                    model.addAttribute("codes", List.copyOf(codes));
                    return "member/recovery-codes";
                });
    }

    @PostMapping(SETUP + "/removal")
    Answer remove(@RequestParam(defaultValue = "") String code, CurrentMember me, HttpServletRequest request) {
        requireOperator(me);
        return Answer.to(() -> {
                    factors.remove(me.id(), bounded(code), request.getSession().getId());
                    SecondFactorGate.shut(request);
                })
                .thenGo(SETUP + "?notice=factor-removed")
                .elseShow(model -> show(me, request, model));
    }

    private static void requireOperator(CurrentMember me) {
        if (!me.admin()) {
            throw Refusal.notFound();
        }
    }

    private static String bounded(String code) {
        return code.length() > 64 ? "" : code;
    }

    /** As authenticator apps read it; an e-mail may hold what has a meaning in addresses. */
    private static String uri(String secret, String email) {
        return "otpauth://totp/Madang:" + UriUtils.encodePathSegment(email, UTF_8) + "?secret=" + secret
                + "&issuer=Madang";
    }
}
