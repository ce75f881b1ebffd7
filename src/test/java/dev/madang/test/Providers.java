package dev.madang.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Goes through a sign-in provider's page as a person does: the sandbox plays Kakao, Naver and Google over HTTP. */
public final class Providers {

    private Providers() {}

    /** An id that no other test uses. */
    public static String newId() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
    }

    /**
     * Starts at the button, chooses who to be, and gives Madang's answer to the return.
     *
     * @param person fields of the sandbox's page: id, nickname, email, verified; or person; or cancel; or break
     */
    public static Page comeBackFrom(Browser browser, String provider, String goOn, String... person) {
        return browser.get(choose(browser, provider, goOn, person).location());
    }

    /** As {@link #comeBackFrom}, but stops where the provider sends the browser back. */
    public static Page choose(Browser browser, String provider, String goOn, String... person) {
        Page start = browser.get("/oauth2/authorization/" + provider + "?continue=" + goOn);
        Page authorize = browser.get(start.location());
        List<String> fields = new ArrayList<>();
        authorize.html().select("main form").last().select("input[type=hidden]").forEach(hidden -> {
            if (!hidden.attr("name").equals("_csrf")) {
                fields.add(hidden.attr("name"));
                fields.add(hidden.val());
            }
        });
        fields.addAll(List.of(person));
        return browser.post("/sandbox/oauth/" + provider + "/authorize", fields.toArray(String[]::new));
    }
}
