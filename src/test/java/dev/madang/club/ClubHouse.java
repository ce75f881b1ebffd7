package dev.madang.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.Page;
import java.util.UUID;
import java.util.stream.Collectors;

/** A club for tests, founded through its form. */
public final class ClubHouse {

    private String name = "북한산 걷기 " + letters(Ids.next());
    private String joining = "open";
    private String questions = "";
    private String capacity = "10";

    public static ClubHouse open() {
        return new ClubHouse();
    }

    public static ClubHouse byApproval(String... questions) {
        var house = new ClubHouse();
        house.joining = "approval";
        house.questions = String.join("\n", questions);
        return house;
    }

    /** Digits might be a telephone's, which no name may hold. */
    private static String letters(UUID id) {
        return id.toString()
                .substring(24)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                .collect(Collectors.joining());
    }

    public ClubHouse named(String other) {
        name = other;
        return this;
    }

    public ClubHouse places(int places) {
        capacity = String.valueOf(places);
        return this;
    }

    /** @return its id */
    public UUID foundedBy(Browser leader) {
        UUID id = Ids.next();
        Page saved = save(leader, id, "");
        assertThat(saved.location()).as(saved.body()).startsWith(Links.club(id));
        return id;
    }

    public Page save(Browser leader, UUID id, String version) {
        return leader.post(
                Links.club(id),
                "version",
                version,
                "name",
                name,
                "text",
                "토요일마다 북한산을 걸어요.",
                "interest",
                "hiking",
                "region",
                "seoul-jongno",
                "joining",
                joining,
                "questions",
                questions,
                "capacity",
                capacity);
    }

    public static Page join(Browser member, UUID club, String... answers) {
        return member.post(Links.application(club), answers);
    }

    /** Where the form is that accepts or declines the first who asks. */
    public static String firstAsked(Browser leader, UUID club) {
        return leader.get(Links.applications(club))
                .html()
                .select("main form[action^=" + Links.applications(club) + "/]")
                .attr("action");
    }
}
