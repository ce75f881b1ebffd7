package dev.madang.e2e;

import dev.madang.e2e.Chromium.People;

/** A club, to who asks to join it and to who leads it. */
final class ClubPages {

    private ClubPages() {}

    static void applicant(People people, Tour tour) {
        people.signIn(tour.page(), "taeo@demo.madang");
        tour.look("/clubs?q=없는모임", club(tour) + "/application");
    }

    static void leader(People people, Tour tour) {
        people.signIn(tour.page(), "leader@demo.madang");
        String club = club(tour);
        tour.look(
                "/clubs", "/clubs/new", club, club + "/edit", club + "/members", club + "/log", club + "/applications");
        tour.look(club + "/meet-ups/new", club + "/notices", club + "/notices/new");
        String meetup = tour.linkOn(club, "main h3 a[href*='/meet-ups/']");
        String notice = tour.linkOn(club, "main h3 a[href*='/notices/']");
        tour.look(meetup, meetup + "/edit", notice);
    }

    static String club(Tour tour) {
        tour.page().navigate("/clubs?q=북한산");
        return Tour.path(tour.page().locator("main article a[href^='/clubs/']").last());
    }
}
