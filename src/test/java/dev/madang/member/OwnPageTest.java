package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From where a member goes to what is theirs. */
@MadangTest
class OwnPageTest {

    @Autowired
    People people;

    @Test
    void itLeadsToAllThatIsAMembersOwn() {
        Browser browser = people.browserOf(people.member("새내기"));
        List<String> places =
                browser.get("/me").html().select("nav.me-places a").eachAttr("href");
        assertThat(places).contains("/calendar", "/orders", "/coupons", "/me/sanctions", "/reports", "/listings/seen");
        for (String place : places) {
            assertThat(browser.get(place).status()).as(place).isEqualTo(200);
        }
    }

    @Test
    void theMenuOfEveryPageLeadsToTheOneCalendarAndToOrders() {
        Browser browser = people.browserOf(people.member("새내기"));
        assertThat(browser.get("/terms").html().select(".menu-list a").eachAttr("href"))
                .contains("/calendar", "/reservations", "/orders", "/passes");
    }
}
