package dev.madang.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmotionLexiconTest {

    private final EmotionModel lexicon = new EmotionLexicon();

    @ParameterizedTest
    @CsvSource({
        "덕분에 정말 행복한 주말이었어요, JOY",
        "헉 깜짝 놀랐어요, SURPRISE",
        "너무 속상해요 ㅠㅠ, SADNESS",
        "약속을 어기시다니 화가 나요, ANGER",
        "비가 올까 봐 걱정이에요, FEAR",
        "사랑해요 ❤, LOVE",
        "내일 세 시에 갈게요, NEUTRAL",
        "I am so happy today, JOY",
        "that made me really angry, ANGER",
        "I am worried about the weather, FEAR",
        "see you at three, NEUTRAL",
        "madly unsaddled horses, NEUTRAL"
    })
    void wordsSayWhatIsFelt(String text, Emotion emotion) {
        assertThat(lexicon.read(text).emotion()).isEqualTo(emotion);
    }

    @ParameterizedTest
    @CsvSource({
        "하나도 기쁘지 않아요, SADNESS",
        "별로 안 좋았어요, SADNESS",
        "걱정하지 마세요, NEUTRAL",
        "I am not happy, SADNESS",
        "I'm not worried, NEUTRAL"
    })
    void whatIsDeniedIsNotFelt(String text, Emotion emotion) {
        assertThat(lexicon.read(text).emotion()).isEqualTo(emotion);
    }

    @Test
    void emphasisMakesItStrongerAndNothingMakesItSure() {
        assertThat(lexicon.read("정말 기뻐요").strength())
                .isGreaterThan(lexicon.read("기뻐요").strength());
        assertThat(lexicon.read("기뻐요 정말 행복해요 최고예요 ㅋㅋㅋ").certainty()).isLessThanOrEqualTo(85);
        assertThat(lexicon.read("기뻐요").simple()).isTrue();
        assertThat(lexicon.read("").emotion()).isEqualTo(Emotion.NEUTRAL);
    }
}
