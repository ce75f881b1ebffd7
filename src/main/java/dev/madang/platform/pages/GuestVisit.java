package dev.madang.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Hears of every guest's look at a {@link GuestPage}, whether the page was made for them or kept. What it adds to the
 * answer, such as a cookie, is theirs alone and never kept with the page.
 */
public interface GuestVisit {

    void seen(HttpServletRequest request, HttpServletResponse response);
}
