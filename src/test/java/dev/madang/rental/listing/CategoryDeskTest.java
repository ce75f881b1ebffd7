package dev.madang.rental.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.search.index.IndexRebuild;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.rental.Categories;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Operators call a category otherwise. */
@MadangTest
class CategoryDeskTest {

    private static final String SLED = "winter-sled";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Categories categories;

    @Autowired
    CategoryDesk desk;

    @Autowired
    IndexRebuild index;

    CurrentMember operator;
    Browser support;
    Categories.Name before;

    @BeforeEach
    void anOperator() {
        operator = people.operator(OperatorRole.SUPPORT);
        support = people.browserOf(operator);
        var sled = categories.find(SLED).orElseThrow();
        before = new Categories.Name(SLED, sled.ko(), sled.en(), false);
    }

    @AfterEach
    void asBefore() {
        desk.change(operator.id(), before);
        awaitTheIndex();
    }

    @Test
    void aNewNameStandsOnPagesAndIsFoundByWords() {
        UUID listing = gear.listing(gear.host()).title("나무로 된 것").category(SLED).publish();
        Page changed = change("얼음 미끄럼틀", "Ice slides", false);
        assertThat(changed.location()).isEqualTo("/admin/categories?notice=category-changed");
        assertThat(support.get("/admin/categories").text("main")).contains("얼음 미끄럼틀", "Ice slides");
        assertThat(people.stranger().get("/listings/" + listing).text("main")).contains("얼음 미끄럼틀");
        awaitTheIndex();
        assertThat(people.stranger().get("/listings?q=미끄럼틀").html().select("article[data-listing-id=" + listing + "]"))
                .hasSize(1);
        assertThat(people.audited(operator).text("main")).contains("‘얼음 미끄럼틀’로 바꿈");
    }

    @Test
    void whatIsClosedIsChosenForNothingNewAndKeptByWhatIsThere() {
        CurrentMember host = people.member("호스트");
        UUID there = gear.listing(host.id()).category(SLED).publish();
        change(before.ko(), before.en(), true);
        Browser hosts = people.browserOf(host);
        String choice = "#category option[value=" + SLED + "]";
        Page begun = hosts.get("/listings/new");
        assertThat(begun.html().select("#category option[value=winter-skate]")).hasSize(1);
        assertThat(begun.html().select(choice)).isEmpty();
        assertThat(hosts.get("/listings/" + there + "/edit").html().select(choice + "[selected]"))
                .hasSize(1);
        assertThat(support.get("/admin/categories").text("main")).contains("새 장비 안 받음");
        assertThat(people.audited(operator).text("main"))
                .contains("새 장비를 받지 않게 함")
                .doesNotContain("바꿈");
    }

    @Test
    void whatIsClosedIsRefusedWhoeverSendsIt() {
        CurrentMember host = people.member("호스트");
        UUID there = gear.listing(host.id()).category(SLED).publish();
        UUID elsewhere = gear.listing(host.id()).category("craft-sewing").publish();
        change(before.ko(), before.en(), true);
        Browser hosts = people.browserOf(host);
        UUID begun = UUID.randomUUID();
        Page refused = hosts.post("/listings/" + begun + "/edit", "title", "나무 썰매", "category", SLED, "version", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#category-error")).contains("새 장비를 올릴 수 없어요");
        assertThat(hosts.get("/listings/" + begun + "/edit").status()).isEqualTo(404);
        assertThat(hosts.post("/listings/" + elsewhere + "/edit", "category", SLED)
                        .text("#category-error"))
                .contains("새 장비를 올릴 수 없어요");
        assertThat(hosts.post("/listings/" + there + "/edit", "category", SLED).text("#category-error"))
                .isNull();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndKept() {
        Page twice = change("텐트", "Sleds", false);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text("#ko-error")).contains("다른 종류가 쓰는 이름");
        assertThat(twice.html().selectFirst("input[name=ko]").val()).isEqualTo("텐트");
        assertThat(change("\u3164", "", false).text("#ko-error")).contains("1자 이상");
        assertThat(support.post("/admin/categories/winter", "ko", "겨울", "en", "Winter", "closed", "true")
                        .status())
                .isEqualTo(422);
        assertThat(support.post("/admin/categories/none", "ko", "없음", "en", "None")
                        .status())
                .isEqualTo(404);
        assertThat(categories.find(SLED).orElseThrow().ko()).isEqualTo(before.ko());
    }

    private Page change(String ko, String en, boolean closed) {
        return support.post("/admin/categories/" + SLED, "ko", ko, "en", en, "closed", String.valueOf(closed));
    }

    private void awaitTheIndex() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !index.isUnderWay());
    }
}
