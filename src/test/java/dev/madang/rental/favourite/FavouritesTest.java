package dev.madang.rental.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Hearts: pressed, kept, shown to their owner alone. */
@MadangTest
@TestPropertySource(properties = "madang.guest-pages.kept-for=1s")
class FavouritesTest {

    @Autowired
    Favourites favourites;

    @Autowired
    HostingDesk desk;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    /** The list with this kayak alone: of its own price, so that no kept page of another test is in the way. */
    String ours;

    UUID host;
    UUID kayak;
    CurrentMember mina;
    Browser browser;

    @BeforeEach
    void lendAKayak() {
        host = gear.host();
        int price = 1_000_000 + ThreadLocalRandom.current().nextInt(1_000_000);
        ours = "/listings?minPrice=" + price + "&maxPrice=" + price;
        kayak = gear.listing(host).title("빨간 카약").pricePerDay(price).photos(1).publish();
        mina = people.member("미나리");
        browser = people.browserOf(mina);
    }

    @Test
    void aHeartIsPressedAndShownEverywhere() {
        assertThat(pressed(browser.get(ours))).isEqualTo("false");
        Page answer = press(browser, true);
        assertThat(answer.location()).isEqualTo("/listings/" + kayak + "?notice=favourite-added");
        assertThat(pressed(browser.get(ours))).isEqualTo("true");
        assertThat(pressed(browser.getAsHtmx(ours))).isEqualTo("true");
        assertThat(pressed(browser.get("/listings/" + kayak))).isEqualTo("true");
        assertThat(pressed(browser.get("/me/favourites"))).isEqualTo("true");
        press(browser, false);
        assertThat(pressed(browser.get(ours))).isEqualTo("false");
        assertThat(pressed(browser.get("/listings/" + kayak))).isEqualTo("false");
        assertThat(browser.get("/me/favourites").text(".empty-state h2")).isEqualTo("아직 찜한 장비가 없어요");
    }

    @Test
    void theButtonSendsWhatComesNext() {
        var heart = browser.get(ours).html().selectFirst("[data-heart=" + kayak + "]");
        assertThat(heart.attr("form")).isEqualTo("hearts");
        assertThat(heart.attr("formaction")).isEqualTo("/listings/" + kayak + "/favourite");
        assertThat(heart.attr("aria-label")).isEqualTo("빨간 카약 찜하기");
        assertThat(heart.attr("value")).isEqualTo("true");
        press(browser, true);
        assertThat(browser.get(ours)
                        .html()
                        .selectFirst("[data-heart=" + kayak + "]")
                        .attr("value"))
                .isEqualTo("false");
        var form = browser.get(ours).html().selectFirst("form#hearts");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("[name=_csrf]")).hasSize(1);
    }

    @Test
    void aHeartIsPressedInPlace() {
        Page answer = browser.postAsHtmx("/listings/" + kayak + "/favourite", "wanted", "true");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("HX-Trigger"))
                .isEqualTo("{\"heart\":{\"listing\":\"" + kayak + "\",\"pressed\":true}}");
    }

    @Test
    void manyClicksKeepItOnce() {
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(i -> clicks.submit(() -> press(browser, true)));
        }
        assertThat(favourites.of(kayak, host).members()).isOne();
        assertThat(favourites.page(mina.id(), Turn.FIRST).rows()).hasSize(1);
    }

    @Test
    void nobodySeesWhatOthersKeep() {
        press(browser, true);
        Browser jun = people.browserOf(people.member("준치"));
        assertThat(pressed(browser.get(ours))).isEqualTo("true");
        assertThat(pressed(jun.get(ours))).isEqualTo("false");
        assertThat(pressed(people.stranger().get(ours))).isEqualTo("false");
        assertThat(pressed(people.stranger().get("/listings/" + kayak))).isEqualTo("false");
        assertThat(pressed(browser.get(ours))).isEqualTo("true");
    }

    @Test
    void guestsSignInAndComeBackWithItDone() {
        Browser guest = people.stranger().with("Referer", people.stranger().address() + ours);
        var form = guest.get(ours).html().selectFirst("form#hearts");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("[name=_csrf]")).isEmpty();

        Page sent = guest.get("/listings/" + kayak + "/favourite?wanted=true");
        assertThat(sent.location()).startsWith("/sign-in?continue=");
        String goOn =
                URLDecoder.decode(sent.location().substring("/sign-in?continue=".length()), StandardCharsets.UTF_8);
        Page signedIn = guest.post("/sign-in", "email", mina.email(), "password", People.PASSWORD, "continue", goOn);
        assertThat(signedIn.location()).startsWith("/listings/" + kayak + "/favourite?back=");
        Page done = guest.get(signedIn.location());
        assertThat(done.location()).isEqualTo(ours + "&notice=favourite-added");
        assertThat(pressed(guest.get(ours))).isEqualTo("true");
        assertThat(guest.cookie("madang-wish")).isNull();
    }

    @Test
    void aLinkFromElsewhereKeepsNothing() {
        assertThat(browser.get("/listings/" + kayak + "/favourite?wanted=true").location())
                .isEqualTo("/listings/" + kayak);
        assertThat(browser.get("/listings/" + kayak + "/favourite?back=https://evil.test/")
                        .location())
                .isEqualTo("/");
        assertThat(favourites.page(mina.id(), Turn.FIRST).rows()).isEmpty();
    }

    @Test
    void whatCannotBeHadIsNotKept() {
        assertThat(browser.post("/listings/" + UUID.randomUUID() + "/favourite", "wanted", "true")
                        .status())
                .isEqualTo(404);
        UUID draft = gear.listing(host).draft();
        assertThat(browser.post("/listings/" + draft + "/favourite", "wanted", "true")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/listings/" + kayak + "/favourite").status()).isEqualTo(400);
        assertThat(people.stranger()
                        .post("/listings/" + kayak + "/favourite", "wanted", "true")
                        .location())
                .startsWith("/sign-in");
    }

    @Test
    void whatRestsIsShownWithoutALinkAndWhatIsGoneIsDropped() {
        press(browser, true);
        desk.pause(kayak, host);
        Page resting = browser.get("/me/favourites");
        assertThat(resting.text(".resting-card")).contains("빨간 카약", "쉬는 중");
        assertThat(resting.html().select(".resting-card a")).isEmpty();
        desk.delete(kayak, host);
        assertThat(browser.get("/me/favourites").html().select("[data-listing-id]"))
                .isEmpty();
    }

    @Test
    void theListIsPagedByAKeyThatStays() {
        List<UUID> kept = IntStream.range(0, 30)
                .mapToObj(i -> gear.listing(host).publish())
                .toList();
        kept.forEach(listing -> favourites.add(mina.id(), listing));
        Page first = browser.get("/me/favourites");
        assertThat(first.html().select("[data-listing-id]").eachAttr("data-listing-id"))
                .hasSize(24)
                .startsWith(kept.getLast().toString());
        favourites.remove(mina.id(), kept.get(6));
        Page second = browser.get(first.html().selectFirst("a[rel=next]").attr("href"));
        assertThat(second.html().select("[data-listing-id]").eachAttr("data-listing-id"))
                .hasSize(6)
                .endsWith(kept.getFirst().toString());
    }

    @Test
    void theHostSeesHowManyKeepIt() {
        CurrentMember owner = people.member("선장");
        UUID canoe = gear.listing(owner.id()).publish();
        favourites.add(mina.id(), canoe);
        favourites.add(owner.id(), canoe);
        Page own = people.browserOf(owner).get("/listings/" + canoe);
        assertThat(own.text(".listing-head")).contains("1명이 찜했어요");
        assertThat(own.html().select("[data-heart]")).isEmpty();
    }

    @Test
    void aMembersListCostsOneStatementMore() {
        assertThat(statements.during(() -> browser.getAsHtmx(ours))).hasSizeLessThanOrEqualTo(3);
        assertThat(statements.during(() -> browser.get("/me/favourites"))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void thePageIsCompleteInEnglish() {
        Page page = people.browserOf(mina).with("Accept-Language", "en").get("/me/favourites");
        assertThat(page.text("main")).doesNotContainPattern("[가-힣]");
    }

    private Page press(Browser browser, boolean wanted) {
        return browser.post("/listings/" + kayak + "/favourite", "wanted", String.valueOf(wanted));
    }

    private String pressed(Page page) {
        return page.html().selectFirst("[data-heart=" + kayak + "]").attr("aria-pressed");
    }
}
