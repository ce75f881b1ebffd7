package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.pages.Door;
import dev.madang.platform.pages.PageParts;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MadangTest
class DoorsTest {

    private static final List<Door> DOORS =
            List.of(new Door("home.door", "/listings", "category-camping"), new Door("site.home", "/shop", "box"));

    @Autowired
    PageParts parts;

    @Autowired
    ServletContext servlets;

    @Autowired
    People people;

    @Test
    void thoseThereAreStandInTheTopBarAndOnTheHomePage() {
        Document home = people.stranger().get("/").html();
        assertThat(home.select(".doors a").eachAttr("href")).startsWith("/listings", "/shop");
        assertThat(home.select(".door-tiles .tile").eachAttr("href")).startsWith("/listings", "/shop");
    }

    @Test
    void severalStandInTheTopBarAndTheOneThatIsOpenSaysSo() {
        Document bar = render("components/doors :: words", "/shop/orders");

        assertThat(bar.select("a").eachAttr("href")).containsExactly("/listings", "/shop");
        assertThat(bar.select("a[aria-current]").text()).isEqualTo("홈");
    }

    @Test
    void andAreDrawnOnTheHomePageOfPhones() {
        Document tiles = render("components/doors :: tiles", "/");

        assertThat(tiles.select(".tile").eachText()).containsExactly("빌리기", "홈");
        assertThat(tiles.select("use").eachAttr("href"))
                .containsExactly("/icons/icons.svg#category-camping", "/icons/icons.svg#box");
    }

    private Document render(String view, String path) {
        var model = Map.of("doors", DOORS, "path", path);
        var request = new MockHttpServletRequest(servlets);
        return Jsoup.parse(parts.render(view, model, Locale.KOREAN, request, new MockHttpServletResponse()));
    }
}
