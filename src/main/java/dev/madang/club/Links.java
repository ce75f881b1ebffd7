package dev.madang.club;

import java.util.UUID;

/** Where clubs and what is theirs have their pages: paths within Madang, for code and, as {@code #club}, for templates. */
public final class Links {

    Links() {}

    public static String club(UUID id) {
        return "/clubs/" + id;
    }

    public static String application(UUID club) {
        return club(club) + "/application";
    }

    public static String applications(UUID club) {
        return club(club) + "/applications";
    }

    public static String members(UUID club) {
        return club(club) + "/members";
    }

    public static String meetup(UUID club, UUID id) {
        return club(club) + "/meet-ups/" + id;
    }

    public static String notice(UUID club, UUID id) {
        return club(club) + "/notices/" + id;
    }
}
