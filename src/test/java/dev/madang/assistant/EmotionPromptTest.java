package dev.madang.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a model is asked, and that neither its silence nor its nonsense costs more than it may. */
class EmotionPromptTest {

    private final OpenAiServer server = new OpenAiServer();
    private final MutableClock clock = new MutableClock();
    private final EmotionModel model = model(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itSaysWhatItReads() {
        server.says("""
                {"emotion": "JOY", "strength": 80, "certainty": 90}""");
        assertThat(model.read("오늘 정말 즐거웠어요")).isEqualTo(new Feeling(Emotion.JOY, 80, 90, false));
        JsonNode asked = server.asked().getFirst();
        assertThat(asked.at("/model").asString()).isEqualTo("tiny");
        assertThat(asked.at("/messages/1/content").asString()).isEqualTo("오늘 정말 즐거웠어요");
        assertThat(asked.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(asked.at("/response_format/json_schema/schema/properties/emotion/enum")
                        .toString())
                .contains("JOY", "NEUTRAL");
        assertThat(server.keys()).containsExactly("Bearer key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "기쁨이에요!",
                "[]",
                "{}",
                "null",
                "{\"emotion\": \"HUNGER\", \"strength\": 50, \"certainty\": 50}",
                "{\"emotion\": \"JOY\", \"strength\": 5000, \"certainty\": 50}",
                "{\"emotion\": \"JOY\", \"strength\": 50}"
            })
    void nonsenseIsNoAnswer(String nonsense) {
        server.says(nonsense);
        assertThatThrownBy(() -> model.read("안녕하세요")).isInstanceOf(ModelAway.class);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void whatFailsIsNotAskedAgainByItself(int status) {
        server.answerWith(status, """
                {"error": {"message": "no", "type": "t", "param": null, "code": null}}""");
        assertThatThrownBy(() -> model.read("안녕하세요")).isInstanceOf(ModelAway.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whatIsNoAnswerOfTheProtocolIsNone() {
        server.answerWith(200, "<html>hello</html>");
        assertThatThrownBy(() -> model.read("안녕하세요")).isInstanceOf(ModelAway.class);
        server.answerWith(200, """
                {"id": "1", "model": "tiny", "choices": []}""");
        assertThatThrownBy(() -> model.read("안녕하세요")).isInstanceOf(ModelAway.class);
    }

    @Test
    void itIsNotWaitedForLongerThanItMayTake() {
        server.hang();
        EmotionModel hasty = model(Duration.ofMillis(300));
        long begun = System.nanoTime();
        assertThatThrownBy(() -> hasty.read("안녕하세요")).isInstanceOf(ModelAway.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void afterSeveralFailuresItIsLeftAloneAndThenTriedByOne() {
        server.answerWith(500, "{}");
        ask(20);
        assertThat(server.asked()).hasSize(CircuitBreaker.MOST_FAILURES);
        clock.advance(CircuitBreaker.REST);
        ask(3);
        assertThat(server.asked()).hasSize(CircuitBreaker.MOST_FAILURES + 1);
        clock.advance(CircuitBreaker.REST);
        server.says("""
                {"emotion": "NEUTRAL", "strength": 0, "certainty": 60}""");
        assertThat(model.read("이제 괜찮아요?").emotion()).isEqualTo(Emotion.NEUTRAL);
        assertThat(model.read("네").emotion()).isEqualTo(Emotion.NEUTRAL);
    }

    @Test
    void withoutAServerWordsAreCounted() {
        var none = new AssistantSettings("", "", "tiny", true, "", 3, Duration.ofSeconds(1), 0, 0, 1);
        assertThat(new AssistantConfiguration().emotions(none, null)).isInstanceOf(EmotionLexicon.class);
    }

    private void ask(int times) {
        IntStream.range(0, times)
                .forEach(i -> assertThatThrownBy(() -> model.read("안녕하세요")).isInstanceOf(ModelAway.class));
    }

    private EmotionModel model(Duration timeout) {
        var settings = new AssistantSettings(server.url(), "key", "tiny", true, "", 3, timeout, 0, 0, 1);
        return new EmotionPrompt(new PatientModel(ChatModels.of(settings), clock), ChatModels.options(settings));
    }
}
