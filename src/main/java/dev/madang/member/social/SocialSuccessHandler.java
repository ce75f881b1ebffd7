package dev.madang.member.social;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.Nickname;
import dev.madang.member.domain.SocialIdentity;
import dev.madang.member.domain.SocialProvider;
import dev.madang.member.domain.SocialSigningIn;
import dev.madang.member.session.SessionOpener;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Receives who comes back from a provider. Known ones are signed in, new ones with a verified e-mail become members;
 * whose e-mail is a member's must give that member's password, and without a verified e-mail one is asked for.
 */
@Component
class SocialSuccessHandler implements AuthenticationSuccessHandler {

    private final SocialSigningIn signingIn;
    private final SessionOpener reception;
    private final LocaleResolver locales;

    SocialSuccessHandler(SocialSigningIn signingIn, SessionOpener reception, LocaleResolver locales) {
        this.signingIn = signingIn;
        this.reception = reception;
        this.locales = locales;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SocialIdentity identity = identity((OAuth2AuthenticationToken) authentication);
        SocialState journey = SocialState.end(request);
        LastWay.note(identity.provider(), request, response);
        Optional<Member> known = signingIn.member(identity);
        LocalPath next;
        if (journey.member() != null) {
            next = linking(identity, journey.member(), known, request);
        } else if (known.isPresent()) {
            next = admitKnown(known.get(), journey, request, response);
        } else {
            next = newcomer(identity, journey, request, response);
        }
        response.sendRedirect(next.value());
    }

    private LocalPath linking(SocialIdentity identity, UUID me, Optional<Member> known, HttpServletRequest request) {
        if (known.isPresent()) {
            return LocalPath.of("/me").noticing(known.get().id().equals(me) ? "social-linked" : "social-taken");
        }
        new PendingIdentity(identity, null, "/me").keep(request);
        return LocalPath.of("/me/social-accounts/new");
    }

    private LocalPath newcomer(
            SocialIdentity identity, SocialState journey, HttpServletRequest request, HttpServletResponse response) {
        var pending = new PendingIdentity(identity, null, journey.goOn());
        Optional<EmailAddress> email = identity.verifiedEmail();
        if (email.isEmpty()) {
            pending.keep(request);
            return LocalPath.of("/sign-in/email");
        }
        try {
            Nickname nickname = Nickname.suggested(identity.nickname(), email.get());
            Member member = signingIn.signUp(identity, email.get(), nickname, locales.resolveLocale(request));
            return admit(member, journey, request, response).noticing("signed-up-social");
        } catch (Refusal taken) {
            if (taken.is(Refusal.Kind.FORBIDDEN)) {
                return LocalPath.of("/sign-in?problem=" + SocialProblem.BARRED.id());
            }
            pending.belongingTo(email.get()).keep(request);
            return LocalPath.of("/sign-in/link");
        }
    }

    /** Who has left is asked first whether they want to come back. */
    private LocalPath admitKnown(
            Member member, SocialState journey, HttpServletRequest request, HttpServletResponse response) {
        try {
            return admit(member, journey, request, response);
        } catch (Refusal first) {
            return LocalPath.of(first.leadsTo().orElseThrow(() -> first));
        }
    }

    private LocalPath admit(
            Member member, SocialState journey, HttpServletRequest request, HttpServletResponse response) {
        reception.admit(member, request, response);
        return LocalPath.of(journey.goOn());
    }

    private static SocialIdentity identity(OAuth2AuthenticationToken token) {
        SocialProvider provider =
                SocialProvider.find(token.getAuthorizedClientRegistrationId()).orElseThrow();
        return SocialIdentities.of(provider, token.getPrincipal());
    }
}
