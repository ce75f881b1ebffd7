package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms, privacy, refunds and the company, for everybody and in both languages. */
@MadangTest
class HouseRulesTest {

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource
    void everyPartIsThereWithTheDayFromWhichItHolds(HouseRule rule) {
        for (String language : new String[] {"ko", "en"}) {
            Browser stranger = people.stranger().with("Accept-Language", language);
            Page page = stranger.get("/" + rule.slug());
            assertThat(page.html().select("main section p").eachText())
                    .hasSize(rule.parts().size())
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.contains("house."));
        }
    }
}
