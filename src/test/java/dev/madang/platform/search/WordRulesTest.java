package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRulesTest {

    final WordRules rules = new WordRules();

    @BeforeEach
    void ban() {
        rules.follow(Set.of("공기 총"), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"공기총", "공기 총", "새 공기총을", "새 공 기 총", "공기-총", "공기총 빌려요"})
    void wordsThatBeginWithItAreBannedHoweverTheyAreSpaced(String words) {
        assertThat(rules.areBanned(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"진공기총각", "공기", "총", "텐트", ""})
    void otherWordsThatHaveItWithinAreNot(String words) {
        assertThat(rules.areBanned(words)).isFalse();
    }

    @Test
    void moreAreTriedAndNobodyElseNotices() {
        assertThat(rules.<Boolean>trying(List.of("텐트"), () -> rules.areBanned("큰 텐트")))
                .isTrue();
        assertThat(rules.areBanned("큰 텐트")).isFalse();
    }
}
