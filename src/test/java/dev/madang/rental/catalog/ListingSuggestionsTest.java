package dev.madang.rental.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class ListingSuggestionsTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @BeforeEach
    void lendATheremin() {
        gear.listing(gear.host()).title("모그 테레민 악기").category("music-wind").publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"테레민", "테레", "텔", "테ㄹ", "ㅌㄹㅁ", "xpfpals", "xpf", "테레민악", "모그테"})
    void aTitleIsCompletedFromAnyOfItsWordsHoweverFarItIsTyped(String typed) {
        assertThat(suggestions(typed)).contains("모그 테레민 악기");
    }

    @Test
    void categoriesComeFirst() {
        assertThat(suggestions("악")).startsWith("악기·음향").contains("모그 테레민 악기");
        assertThat(suggestions("tenn")).startsWith("테니스");
    }

    @Test
    void thereAreEightAtMostAndNoneForNothing() {
        for (int i = 0; i < 10; i++) {
            gear.listing(gear.host()).title("칼림바 " + i + "호").publish();
        }
        assertThat(suggestions("칼림")).hasSize(8);
        assertThat(suggestions("")).isEmpty();
        assertThat(suggestions("없".repeat(500))).isEmpty();
    }

    @Test
    void theyAreOptionsThatMarkWhatWasTyped() {
        Page page = ask("테레민");
        assertThat(page.html().select("li[role=option] mark").eachText()).contains("테레민");
        assertThat(page.body()).doesNotContain("<html");
    }

    @Test
    void theDatabaseIsNotAsked() {
        ask("테레민");
        assertThat(statements.during(() -> ask("테레민"))).isEmpty();
    }

    private List<String> suggestions(String typed) {
        return ask(typed).html().select("li[role=option]").eachAttr("data-value");
    }

    private Page ask(String typed) {
        return people.stranger().get("/listings/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}
