package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service worker: what a push service hands to it is shown, as Chromium delivers it, and without a network the page that says so. */
@ExtendWith(Chromium.class)
class PushTest {

    @Test
    void whatIsPushedIsShown(People people) {
        Browser.NewContextOptions options = people.options(390, 844).setPermissions(List.of("notifications"));
        Page page = people.open(options);
        page.navigate("/");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        CDPSession session = page.context().newCDPSession(page);
        var worker = new AtomicReference<String>();
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> worker.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        session.send("ServiceWorker.enable");
        for (int i = 0; i < 100 && worker.get() == null; i++) {
            page.waitForTimeout(50);
        }
        var push = new JsonObject();
        push.addProperty("origin", page.url().replaceAll("/$", ""));
        push.addProperty("registrationId", worker.get());
        push.addProperty(
                "data", "{\"title\":\"텐트\",\"body\":\"예약을 승인했어요\",\"tag\":\"one\",\"href\":\"/reservations\"}");
        session.send("ServiceWorker.deliverPushMessage", push);
        assertThat(page.evaluate("""
                        async () => {
                          const worker = await navigator.serviceWorker.ready
                          for (let look = 0; look < 200; look++) {
                            const [shown] = await worker.getNotifications()
                            if (shown) return [shown.title, shown.body, shown.tag, shown.data.href].join("|")
                            await new Promise(soon => setTimeout(soon, 50))
                          }
                        }""")).isEqualTo("텐트|예약을 승인했어요|one|/reservations");
    }

    @Test
    void withoutANetworkAPageSaysSoAndNothingOfAMemberIsKept(People people) {
        Page page = people.onPhone();
        people.signIn(page, "guest@demo.madang");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.navigate("/me");
        assertThat(page.evaluate("navigator.serviceWorker.controller !== null")).isEqualTo(true);
        page.context().setOffline(true);
        page.navigate("/reservations");
        assertThat(page.url()).endsWith("/reservations");
        assertThat(page.locator("h1").innerText()).isEqualTo("인터넷에 연결되어 있지 않아요");
        assertThat(page.evaluate("""
                        async () => {
                          const kept = []
                          for (const name of await caches.keys())
                            for (const request of await (await caches.open(name)).keys()) kept.push(new URL(request.url).pathname)
                          return kept.sort()
                        }""")).isEqualTo(List.of("/icons/favicon.svg", "/offline.css", "/offline.html"));
        page.context().setOffline(false);
        page.navigate("/reservations");
        assertThat(page.locator("main").innerText()).doesNotContain("연결되어 있지 않아요");
    }
}
