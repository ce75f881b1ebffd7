package dev.madang.sandbox.demo;

import dev.madang.media.Drawing;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.drawing.StillLife;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropDetails;
import dev.madang.shop.drop.DropDetails.QuestionDetails;
import dev.madang.shop.drop.DropDetails.VariantDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A drop of the demo's seller.
 *
 * @param buyers how many members have ordered one of its first variant
 */
record DemoDrop(
        String code,
        StillLife goods,
        String title,
        String text,
        int perMember,
        Instant opensAt,
        Duration open,
        List<VariantDetails> variants,
        List<QuestionDetails> questions,
        int buyers) {

    static final UUID SELLER = DemoIds.of("member/seller");

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    /** One that is to come, one that is open, one that was sold out last night, one that is long over. */
    static List<DemoDrop> all(Instant now) {
        Instant tonight = Seoul.at(Seoul.dayOf(now).atTime(EVENING));
        Instant next = tonight.isAfter(now.plus(Duration.ofMinutes(10))) ? tonight : tonight.plus(Duration.ofDays(1));
        return List.of(
                new DemoDrop(
                        "wallet",
                        new StillLife("craft-leather", "bag", 3),
                        "손바느질 가죽 가방, 이번 달 스무 개",
                        "이번 달에 꿰맨 스무 개를 한 번에 내놓아요. 앞판 가죽이 저마다 달라서 같은 가방이 하나도 없어요.\n\n결제 다음 날 포장해서 보내 드려요.",
                        2,
                        now.minus(Duration.ofHours(3)),
                        Duration.ofDays(3),
                        List.of(
                                new VariantDetails("밤색", Won.of(89_000), 12),
                                new VariantDetails("버터색", Won.of(92_000), 8)),
                        List.of(
                                new QuestionDetails("새길 이름 (영문 8자까지)", false, List.of()),
                                new QuestionDetails("끈 길이", true, List.of("짧게", "보통", "길게"))),
                        7),
                new DemoDrop(
                        "basket",
                        new StillLife("travel-picnic", "basket", 11),
                        "라탄 피크닉 바구니 50개 한정",
                        "바닥까지 손으로 엮은 바구니예요. 두 사람 도시락과 보온병이 넉넉히 들어가요.",
                        1,
                        next,
                        Duration.ofDays(1),
                        List.of(new VariantDetails("", Won.of(38_000), 50)),
                        List.of(),
                        0),
                new DemoDrop(
                        "lights",
                        new StillLife("party-decor", "lights", 5),
                        "공방 졸업 전시 전구 장식",
                        "졸업 전시에서 쓴 전구 장식을 나눠요. 모두 점검했고, 한 줄에 5미터예요.",
                        1,
                        next.minus(Duration.ofDays(1)),
                        Duration.ofDays(4),
                        List.of(new VariantDetails("5미터", Won.of(12_000), 9)),
                        List.of(),
                        9),
                new DemoDrop(
                        "tools",
                        new StillLife("craft-leather", "tools", 8),
                        "가죽 공예 첫 도구 꾸러미",
                        "처음 시작하는 분을 위한 도구 꾸러미예요. 설명서도 함께 넣었어요.",
                        1,
                        next.minus(Duration.ofDays(7)),
                        Duration.ofDays(2),
                        List.of(new VariantDetails("", Won.of(45_000), 15)),
                        List.of(),
                        6));
    }

    UUID id() {
        return DemoIds.of("drop/" + code);
    }

    Stream<Drawing> drawings() {
        return Stream.of(View.SCENE, View.STUDIO, View.DETAIL)
                .map(view -> new Drawing(photo(view), SELLER, goods.svg(view), StillLife.WIDTH, StillLife.HEIGHT));
    }

    DropDetails details() {
        return new DropDetails(
                title,
                text,
                perMember,
                opensAt,
                opensAt.plus(open),
                variants,
                questions,
                List.of(photo(View.SCENE), photo(View.STUDIO), photo(View.DETAIL)));
    }

    private UUID photo(View view) {
        return DemoIds.of("drop/" + code + "/" + view);
    }
}
