package dev.madang.platform.pages;

import jakarta.servlet.http.HttpServletRequest;

/** On what every page depends beside its address and language: guests for whom it says the same may share a {@link GuestPage}. */
public interface GuestVariant {

    /** One of few. */
    String of(HttpServletRequest request);
}
