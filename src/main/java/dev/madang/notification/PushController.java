package dev.madang.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.push.PushTarget;
import dev.madang.platform.push.WebPush;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A browser says that it wants to be told while no page is open, or no longer. Only scripts can: it is their browser's push service. */
@ForAllMembers
@Controller
class PushController {

    private final PushSubscriptions subscriptions;
    private final WebPush push;

    PushController(PushSubscriptions subscriptions, WebPush push) {
        this.subscriptions = subscriptions;
        this.push = push;
    }

    /** @param key the browser's public key and the secret it shares with us, in base64url */
    @PostMapping("/notifications/push")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(
            @RequestParam String endpoint,
            @RequestParam String key,
            @RequestParam String secret,
            CurrentMember me,
            HttpSession session,
            Locale locale) {
        PushTarget target = target(endpoint, key, secret);
        if (push.publicKey().isEmpty() || !WebPush.isTarget(target)) {
            throw Refusal.invalid("notification.push.refused");
        }
        subscriptions.add(me.id(), target, locale, nameOf(session.getId()));
    }

    @PostMapping("/notifications/push/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@RequestParam String endpoint, CurrentMember me) {
        if (endpoint.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("notification.push.refused");
        }
        subscriptions.remove(me.id(), endpoint);
    }

    /** By which nobody can use the session. */
    static String nameOf(String session) {
        return UUID.nameUUIDFromBytes(("push:" + session).getBytes(UTF_8)).toString();
    }

    private static PushTarget target(String endpoint, String key, String secret) {
        try {
            return new PushTarget(
                    endpoint,
                    Base64.getUrlDecoder().decode(key),
                    Base64.getUrlDecoder().decode(secret));
        } catch (IllegalArgumentException broken) {
            throw Refusal.invalid("notification.push.refused");
        }
    }
}
