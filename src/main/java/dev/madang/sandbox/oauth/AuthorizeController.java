package dev.madang.sandbox.oauth;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which a tester chooses who to be at a provider, or to say no. */
@ForEveryone
@Controller
@Profile("local")
@RequestMapping("/sandbox/oauth/{provider}/authorize")
class AuthorizeController {

    private final Grants grants;
    private final Clients clients;

    AuthorizeController(Grants grants, Clients clients) {
        this.grants = grants;
        this.clients = clients;
    }

    @GetMapping
    String show(@PathVariable String provider, AuthorizationForm form, HttpServletRequest request, Model page) {
        StandIn standIn = checked(provider, form, request);
        page.addAttribute("provider", standIn);
        page.addAttribute("asked", form);
        page.addAttribute("cast", Person.CAST);
        return "sandbox/oauth";
    }

    @PostMapping
    RedirectView agree(
            @PathVariable String provider, AuthorizationForm form, Choice choice, HttpServletRequest request) {
        return grant(checked(provider, form, request), form, choice, false);
    }

    /** Agrees, too, but the provider breaks down before the code is exchanged. */
    @PostMapping(params = "break")
    RedirectView breakDown(
            @PathVariable String provider, AuthorizationForm form, Choice choice, HttpServletRequest request) {
        return grant(checked(provider, form, request), form, choice, true);
    }

    @PostMapping(params = "cancel")
    RedirectView cancel(@PathVariable String provider, AuthorizationForm form, HttpServletRequest request) {
        checked(provider, form, request);
        return back(form, "error", "access_denied");
    }

    private RedirectView grant(StandIn provider, AuthorizationForm form, Choice choice, boolean broken) {
        var grant = new Grant(
                provider,
                choice.toPerson(),
                text(form.clientId()),
                text(form.redirectUri()),
                text(form.codeChallenge()),
                form.nonce(),
                broken);
        return back(form, "code", grants.newCode(grant));
    }

    private StandIn checked(String provider, AuthorizationForm form, HttpServletRequest request) {
        StandIn standIn = StandIn.find(provider).orElseThrow(Refusal::notFound);
        boolean understood = "code".equals(form.responseType())
                && clients.knows(standIn, form.clientId())
                && isOurs(form.redirectUri(), request)
                && form.state() != null
                && form.codeChallenge() != null
                && "S256".equals(form.codeChallengeMethod());
        if (!understood) {
            throw Refusal.malformed("sandbox.oauth.malformed");
        }
        return standIn;
    }

    private static boolean isOurs(@Nullable String redirectUri, HttpServletRequest request) {
        try {
            return request.getServerName().equals(URI.create(text(redirectUri)).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static RedirectView back(AuthorizationForm form, String name, String value) {
        return new RedirectView(UriComponentsBuilder.fromUriString(text(form.redirectUri()))
                .queryParam(name, value)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(text(form.state()))
                .toUriString());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
