package dev.madang.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.review.summary.ReviewSummary.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountedAspectsTest {

    private final CountedAspects aspects = new CountedAspects();

    @Test
    void whoIsSatisfiedWithWhatIsCountedAndDisputesAreSaid() {
        ReviewSummary summary = of(
                5, "배터리가 정말 오래가요. 호스트님도 친절했어요.",
                5, "배터리 넉넉하고 상태도 깨끗해요.",
                4, "충전 상태가 좋았고 설명도 자세했어요.",
                2, "배터리가 금방 닳아요.",
                1, "배터리가 너무 짧아요. 아쉬워요.",
                5, "친절한 설명 감사해요.");
        Statement battery = about(summary, "battery");
        assertThat(battery.voices()).isEqualTo(5);
        assertThat(battery.satisfied()).hasSize(3);
        assertThat(battery.isDisputed()).isTrue();
        assertThat(battery.dissatisfied().getFirst().excerpt()).contains("금방 닳아요");
        Statement host = about(summary, "host");
        assertThat(host.satisfied()).hasSize(host.voices());
        assertThat(host.isDisputed()).isFalse();
        assertThat(summary.statements().getFirst().aspect()).isEqualTo("battery");
    }

    @Test
    void whatIsDeniedIsNoPraise() {
        ReviewSummary summary = of(3, "상태가 깨끗하지 않았어요.", 2, "안 깨끗해요, 상태가.", 5, "냄새가 전혀 없어요");
        Statement condition = about(summary, "condition");
        assertThat(condition.dissatisfied()).hasSize(2);
        assertThat(condition.satisfied()).hasSize(1);
    }

    @Test
    void whatSomethingElseLacksIsNoComplaint() {
        Statement condition = about(of(5, "센서 먼지 하나 없이 깨끗했고 배터리도 챙겨 주셨어요", 5, "깨끗해요"), "condition");
        assertThat(condition.satisfied()).hasSize(2);
    }

    @Test
    void whoAgreesOnNothingIsNotSummarized() {
        assertThat(of(5, "최고", 1, "음", 3, "ㅋㅋㅋ").statements()).isEmpty();
    }

    private static Statement about(ReviewSummary summary, String aspect) {
        return summary.statements().stream()
                .filter(statement -> statement.aspect().equals(aspect))
                .findFirst()
                .orElseThrow();
    }

    private ReviewSummary of(Object... starsAndTexts) {
        List<SummarizedReview> reviews = Stream.iterate(0, i -> i < starsAndTexts.length, i -> i + 2)
                .map(i -> new SummarizedReview(
                        UUID.randomUUID(), (Integer) starsAndTexts[i], (String) starsAndTexts[i + 1]))
                .toList();
        return aspects.of(reviews);
    }
}
