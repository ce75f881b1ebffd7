package dev.madang.rental.seen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What somebody looked at lately: kept for them, whoever else looks at the same pages. */
@MadangTest
@TestPropertySource(properties = "madang.guest-pages.kept-for=1s")
class SeenListingsTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    SeenListings seen;

    @Autowired
    Statements statements;

    List<UUID> gears;

    @BeforeEach
    void lendFourteenThings() {
        UUID host = gear.host();
        gears = IntStream.range(0, 14)
                .mapToObj(i -> gear.listing(host).title("장비 " + i).publish())
                .toList();
    }

    @Test
    void aMemberFindsTheLastTwelveTheLatestFirst() {
        CurrentMember mina = people.member("미나리");
        Browser browser = people.browserOf(mina);
        gears.forEach(listing -> browser.get("/listings/" + listing));
        browser.get("/listings/" + gears.get(5));
        List<UUID> shown = ids(browser.get("/listings/seen"));
        assertThat(shown).hasSize(12).startsWith(gears.get(5), gears.get(13), gears.get(12));
        assertThat(shown).doesNotHaveDuplicates().doesNotContain(gears.get(0), gears.get(1));
        assertThat(seen.of(mina.id())).hasSize(12);
        assertThat(ids(people.browserOf(people.member("준치")).get("/listings/seen")))
                .isEmpty();
    }

    @Test
    void aGuestFindsThemInTheirOwnBrowser() {
        Browser guest = people.stranger();
        gears.forEach(listing -> guest.get("/listings/" + listing));
        assertThat(ids(guest.get("/listings/seen"))).hasSize(12).startsWith(gears.get(13), gears.get(12));
        assertThat(guest.cookie("madang-seen")).hasSizeLessThan(500);
        Page nothing = people.stranger().get("/listings/seen");
        assertThat(nothing.text(".empty-state h2")).isEqualTo("아직 본 장비가 없어요");
    }

    @Test
    void pagesKeptForAllGuestsStayKeptAndTellNobodyOfOthers() {
        UUID tent = gears.getFirst();
        people.stranger().get("/listings/" + tent);
        Browser second = people.stranger();
        assertThat(statements.during(() -> second.get("/listings/" + tent))).isEmpty();
        assertThat(ids(second.get("/listings/seen"))).containsExactly(tent);
        Page third = people.stranger().get("/listings/" + tent);
        assertThat(third.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("madang-seen=" + tent + ";")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void lookingWritesNothingToTheDatabase() {
        Browser browser = people.browserOf(people.member("미나리"));
        assertThat(statements.during(() -> browser.get("/listings/" + gears.getFirst())))
                .noneMatch(statement -> statement.matches("(?is)\\s*(insert|update|delete)\\b.*"));
    }

    @Test
    void whoSignsInKeepsWhatThisBrowserSaw() {
        Browser guest = people.stranger();
        guest.get("/listings/" + gears.get(3));
        CurrentMember mina = people.member("미나리");
        guest.signIn(mina.email(), People.PASSWORD);
        guest.get("/listings/" + gears.get(4));
        assertThat(ids(guest.get("/listings/seen"))).containsExactly(gears.get(4), gears.get(3));
    }

    @Test
    void aForgedCookieIsReadAsFarAsItMakesSense() {
        String forged = "x." + gears.get(2) + "." + "'; DROP".replace(" ", "") + "." + UUID.randomUUID();
        Browser guest = people.stranger().withCookie("madang-seen", forged);
        assertThat(ids(guest.get("/listings/seen"))).containsExactly(gears.get(2));
        guest.get("/listings/" + gears.get(3));
        assertThat(guest.cookie("madang-seen"))
                .startsWith(gears.get(3) + "." + gears.get(2))
                .doesNotContain("DROP");
    }

    @Test
    void theHomePageAsksForTheRowByItself() {
        Browser guest = people.stranger();
        var placeholder = guest.get("/").html().selectFirst("[hx-get=/listings/seen]");
        assertThat(placeholder.attr("hx-trigger")).isEqualTo("load");
        assertThat(guest.getAsHtmx("/listings/seen").body()).isBlank();
        guest.get("/listings/" + gears.get(1));
        Page row = guest.getAsHtmx("/listings/seen");
        assertThat(row.body()).doesNotContain("<html");
        assertThat(row.text("h2")).isEqualTo("최근 본 장비");
        assertThat(ids(row)).containsExactly(gears.get(1));
    }

    @Test
    void thePageIsCompleteInEnglish() {
        Page page = people.stranger().with("Accept-Language", "en").get("/listings/seen");
        assertThat(page.text("main")).doesNotContainPattern("[가-힣]");
    }

    private static List<UUID> ids(Page page) {
        return page.html().select("article[data-listing-id]").eachAttr("data-listing-id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
