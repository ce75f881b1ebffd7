package dev.madang.notification;

import dev.madang.member.MailListener;
import dev.madang.platform.push.WebPush;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Graphemes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.session.events.SessionDestroyedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes what happened to the browsers that want it, at once or, in quiet hours, not at all: it is on the page. What a push service
 * does not take is not tried again, for it is news no more.
 */
@Component
class Pushes {

    private static final int LONGEST = 300;

    private final PushSubscriptions subscriptions;
    private final WebPush push;
    private final Sentences sentences;
    private final JsonMapper json;
    private final Clock clock;

    Pushes(PushSubscriptions subscriptions, WebPush push, Sentences sentences, JsonMapper json, Clock clock) {
        this.subscriptions = subscriptions;
        this.push = push;
        this.sentences = sentences;
        this.json = json;
        this.clock = clock;
    }

    @MailListener
    void on(PushWanted wanted) {
        subscriptions
                .told(wanted.notification())
                .filter(this::isLoud)
                .ifPresent(told ->
                        subscriptions.of(told.member()).forEach(browser -> send(wanted.notification(), told, browser)));
    }

    @EventListener
    void on(SessionDestroyedEvent signedOut) {
        if (push.publicKey().isPresent()) {
            subscriptions.removeOf(PushController.nameOf(signedOut.getSessionId()));
        }
    }

    private boolean isLoud(PushSubscriptions.Told told) {
        Instant now = clock.instant();
        return told.quiet() == null || !told.quiet().after(now).isAfter(now);
    }

    private void send(UUID notification, PushSubscriptions.Told told, PushSubscriptions.Subscription browser) {
        String sentence = sentences.of(browser.locale(), told.text(), told.words());
        String text = json.writeValueAsString(Map.of(
                "title",
                sentences.of(browser.locale(), "site.name"),
                "body",
                Graphemes.abbreviate(sentence, LONGEST),
                "tag",
                notification.toString(),
                "href",
                told.href()));
        if (push.send(browser.target(), text) == WebPush.Outcome.GONE) {
            subscriptions.remove(browser.endpoint());
        }
    }
}
