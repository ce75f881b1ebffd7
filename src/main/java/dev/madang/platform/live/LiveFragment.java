package dev.madang.platform.live;

import java.util.Map;

/**
 * The very fragment that the page itself includes, whose outermost elements have ids: one that is on the page is replaced, so that
 * the same event shown twice changes nothing; one that is not goes where an element of the page takes it ({@code data-live-swap}).
 * It shows nothing of who reads it, and its forms bring no CSRF token: {@code live.js} adds the page's.
 *
 * @param view template and fragment: {@code chat/room :: message}; empty for a signal
 * @param model beside {@code lang} and {@code now}
 */
public record LiveFragment(String view, Map<String, ?> model) {

    /** Shows nothing by itself: elements of the page ask again by {@code hx-trigger="live:NAME"}. */
    public static LiveFragment signal() {
        return new LiveFragment("", Map.of());
    }

    boolean isSignal() {
        return view.isEmpty();
    }
}
