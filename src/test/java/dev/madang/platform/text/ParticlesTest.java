package dev.madang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {

    @ParameterizedTest
    @CsvSource({
        "‘텐트’을(를) 빌려요, ‘텐트’를 빌려요",
        "‘카약’을(를) 빌려요, ‘카약’을 빌려요",
        "‘텐트’(으)로 찾았어요, ‘텐트’로 찾았어요",
        "‘카약’(으)로 찾았어요, ‘카약’으로 찾았어요",
        "‘의자 칠’(으)로 찾았어요, ‘의자 칠’로 찾았어요",
        "손님이(가) 왔어요, 손님이 왔어요",
        "호스트이(가) 왔어요, 호스트가 왔어요",
        "‘고프로 11’은(는) 좋아요, ‘고프로 11’은 좋아요",
        "‘고프로 12’은(는) 좋아요, ‘고프로 12’는 좋아요",
        "‘GoPro’과(와) 함께, ‘GoPro’와 함께",
        "‘Canon’과(와) 함께, ‘Canon’과 함께",
        "⁨텐트⁩을(를), ⁨텐트⁩를",
        "12%은(는), 12%는",
        "270mm을(를) 신어요, 270mm를 신어요",
        "‘배낭 45L’을(를) 찾았어요, ‘배낭 45L’를 찾았어요",
        "5km은(는), 5km는",
        "‘Kim’이(가) 왔어요, ‘Kim’이 왔어요",
        "(텐트), (텐트)"
    })
    void theyFollowTheLastSyllable(String sentence, String read) {
        assertThat(Particles.chosen(sentence)).isEqualTo(read);
    }
}
