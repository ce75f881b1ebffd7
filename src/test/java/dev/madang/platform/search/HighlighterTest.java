package dev.madang.platform.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource({
        "4인용 텐트, 텐트, 4인용 [텐트]",
        "텐트와 텐트, 텐트, [텐트]와 [텐트]",
        "새 캠핑 의자 둘, 캠핑의자, 새 [캠핑 의자] 둘",
        "새 캠핑의자, 캠핑 의자, 새 [캠핑의자]",
        "Sony A7, sony, [Sony] A7",
        "돔 텐트, ㅌㅌ, 돔 [텐트]",
        "돔 텐트, 카약, 돔 텐트",
        "<b>텐트</b>, 텐트, <b>[텐트]</b>"
    })
    void whatWasSearchedForIsMarked(String text, String word, String marked) {
        assertThat(shown(text, List.of(word))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"캠핑 의자, [캠핑] [의자]", "캠핑의자, [캠핑의자]"})
    void severalWordsAreMarkedEach(String text, String marked) {
        assertThat(shown(text, List.of("캠핑", "의자", ""))).isEqualTo(marked);
    }

    private static String shown(String text, List<String> words) {
        return Highlighter.mark(text, words).stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }
}
