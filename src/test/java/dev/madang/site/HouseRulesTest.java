package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.site.HouseRule.Version;
import dev.madang.site.HouseRuleVersions.Row;
import dev.madang.site.HouseRuleVersions.State;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms, privacy, refunds and the company, for everybody and in both languages, as they hold and as they held. */
@MadangTest
class HouseRulesTest {

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource
    void everyVersionIsReadWholeWithTheDayFromWhichItHolds(HouseRule rule) {
        for (String language : new String[] {"ko", "en"}) {
            Browser stranger = people.stranger().with("Accept-Language", language);
            assertThat(stranger.get("/" + rule.slug()).status()).isEqualTo(200);
            for (Version version : rule.newestFirst()) {
                Page page = stranger.get(HouseRuleLinks.version(rule, version.since()));
                assertThat(page.text(".page-head")).contains(version.since().toString());
                assertThat(page.html().select("main section p").eachText())
                        .hasSize(version.parts().size())
                        .noneMatch(String::isBlank)
                        .noneMatch(text -> text.contains("house."));
            }
            assertThat(stranger.get(HouseRuleLinks.versions(rule)).text("main"))
                    .doesNotContain("house.")
                    .contains(rule.newestFirst().stream()
                            .map(version -> version.since().toString())
                            .toList());
        }
    }

    @Test
    void whatChangedIsSaidOfEachVersionAndWhenItBeginsAndEnds() {
        LocalDate second = HouseRule.PRIVACY.newestFirst().getFirst().since();
        Map<LocalDate, String> agreed = Map.of(second, "2027-01-02");
        List<Row> held = HouseRuleVersions.of(HouseRule.PRIVACY, second, agreed, part -> part)
                .versions();
        assertThat(held).extracting(Row::state).containsExactly(State.HOLDS, State.PAST);
        assertThat(held).extracting(Row::agreed).containsExactly("2027-01-02", null);
        assertThat(held.getFirst().added()).containsExactly("suspended");
        assertThat(held.getFirst().dropped()).isEmpty();
        assertThat(held.getLast().first()).isTrue();
        Row terms = HouseRuleVersions.of(
                        HouseRule.TERMS, second, Map.of(), part -> part.equals("7") ? "versions" : part)
                .versions()
                .getFirst();
        assertThat(terms.amended()).containsExactly("versions");
        assertThat(terms.added()).containsExactly("classes", "auctions", "suspended");
        assertThat(terms.dropped()).isEmpty();

        LocalDate before = second.minusDays(1);
        assertThat(HouseRuleVersions.of(HouseRule.PRIVACY, before, Map.of(), part -> part)
                        .versions())
                .extracting(Row::state)
                .containsExactly(State.ANNOUNCED, State.HOLDS);
        Version first = HouseRule.PRIVACY.newestFirst().getLast();
        HouseRulePage announced = HouseRulePage.of(HouseRule.PRIVACY, first, before);
        assertThat(announced.holds()).isTrue();
        assertThat(announced.next()).isNotNull();
        assertThat(announced.until()).isEqualTo(second);
        assertThat(HouseRulePage.of(HouseRule.PRIVACY, first, second).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/rules/nothing", "/rules/terms/2025-12-02", "/rules/terms/-999999999-01-01", "/rules/TERMS"})
    void whatWasNeverThereIsNotFound(String address) {
        assertThat(people.stranger().get(address).status()).isEqualTo(404);
    }
}
