package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPatternsTest {

    final Synonyms synonyms = new Synonyms();
    final WordRules rules = new WordRules();
    final WordPatterns patterns = new WordPatterns(synonyms, rules);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            미러리스카메라   | 소니 미러리스 풀프레임 카메라
            미러리스 카메라  | 소니 미러리스카메라
            전동드릴을     | 보쉬 전동 드릴
            요가매트      | 요가 매트 6mm
            캠핑 의자 2개  | 접이식 캠핑의자
            디카         | 캐논 카메라
            GoPro 11    | 고프로 11 블랙
            4인용       | 원터치 4인 텐트
            10인       | 10인용 그늘막
            5리터       | 물통 5L
            1.5리터     | 1.5l 물병
            응원봉 마포fc  | 마포FC 응원봉
            액션 캠      | 고프로
            """)
    void findsHoweverItIsSaid(String words, String text) {
        assertThat(isFound(words, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4인용,14명 클럽이 아닌 2인 모임",
        "요가 매트,요가 수업",
        "요가매트,요가 수업",
        "테니스라켓,테니스 레슨",
        "자전거용품,자전거 타기 모임",
        "10인,10인치 태블릿",
        "5리터,1.5리터 물병",
        "5m,15 m 밧줄과 5mm 볼트",
        "텐트 빨강,텐트 파랑"
    })
    void findsNothingElse(String words, String text) {
        assertThat(isFound(words, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2", "\\", ".*", "*", "a|b", "^$", "c++", "%", "텐트(대)"})
    void whatMeansSomethingInPatternsIsTakenAsItIs(String words) {
        assertThat(isFound(words, "아무것도 아닌 글")).isFalse();
        assertThat(isFound(words, "x" + words + "x")).isTrue();
    }

    @Test
    void operatorsAddNamesThatAreTriedBefore() {
        assertThat(isFound("쁘띠텐트", "아기 놀이집")).isFalse();
        assertThat(synonyms.trying(Synonyms.names("쁘띠텐트, 놀이집"), () -> isFound("쁘띠텐트", "아기 놀이집")))
                .isTrue();
        assertThat(isFound("쁘띠텐트", "아기 놀이집")).isFalse();
        synonyms.follow(List.of(Synonyms.names("쁘띠텐트, 놀이집")));
        assertThat(isFound("쁘띠텐트", "아기 놀이집")).isTrue();
        assertThat(isFound("디카", "카메라")).isTrue();
    }

    @Test
    void whatIsBannedFindsNothing() {
        rules.follow(Set.of("붕붕이 막대"), List.of());
        assertThat(isFound("새 붕붕이막대를", "새 붕붕이 막대를")).isFalse();
        assertThat(isFound("텐트", "붕붕이 막대와 텐트")).isTrue();
    }

    private boolean isFound(String words, String text) {
        return Pattern.compile(patterns.of(words), Pattern.DOTALL)
                .matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .find();
    }
}
