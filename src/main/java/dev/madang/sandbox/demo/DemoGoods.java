package dev.madang.sandbox.demo;

import dev.madang.media.Drawing;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.drawing.StillLife;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.Won;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Goods of the demo's seller.
 *
 * @param buyers how many members have ordered one of the first variant
 * @param likes how many members like them
 */
record DemoGoods(
        String code,
        StillLife goods,
        Theme theme,
        String team,
        String title,
        String text,
        List<VariantDetails> variants,
        int buyers,
        int likes) {

    static List<DemoGoods> all() {
        return List.of(
                of("leather", "craft-leather", "tools", 21, Theme.CRAFT, "", "가죽 명함 지갑 만들기 꾸러미", 29_000, 40, 4, 9),
                of("pottery", "craft-pottery", "wheel", 22, Theme.CRAFT, "", "물레로 빚은 밥그릇", 18_000, 12, 3, 14),
                of("sewing", "craft-sewing", "machine", 23, Theme.CRAFT, "", "자투리 천 파우치", 9_500, 30, 2, 5),
                of("paint", "craft-painting", "easel", 24, Theme.STATIONERY, "", "성수동 골목 엽서 여덟 장", 8_000, 60, 5, 18),
                of(
                        "ukulele",
                        "music-guitar",
                        "ukulele",
                        25,
                        Theme.MUSIC,
                        "초록밴드",
                        "초록밴드 3주년 우쿨렐레 스트랩",
                        24_000,
                        25,
                        3,
                        22),
                of(
                        "glove",
                        "ball-baseball",
                        "glove",
                        26,
                        Theme.BASEBALL,
                        "한강돌핀스",
                        "한강돌핀스 가죽 글러브 열쇠고리",
                        12_000,
                        80,
                        6,
                        31),
                of("soccer", "ball-soccer", "ball", 27, Theme.FOOTBALL, "마포유나이티드", "마포유나이티드 응원 머플러", 19_000, 3, 1, 11),
                of("lights", "party-decor", "lights", 28, Theme.CHARACTER, "감이와 밤이", "감이와 밤이 별빛 전구", 15_000, 0, 0, 7));
    }

    private static DemoGoods of(
            String code,
            String category,
            String drawing,
            int seed,
            Theme theme,
            String team,
            String title,
            long price,
            int units,
            int buyers,
            int likes) {
        List<VariantDetails> variants = units == 0
                ? List.of(new VariantDetails(null, "", Won.of(price), 1))
                : List.of(
                        new VariantDetails(null, "기본", Won.of(price), units),
                        new VariantDetails(null, "선물 포장", Won.of(price + 2_000), Math.max(1, units / 2)));
        return new DemoGoods(
                code,
                new StillLife(category, drawing, seed),
                theme,
                team,
                title,
                "공방에서 하나하나 만들어요. 결제한 다음 날 보내 드려요.\n\n손으로 만드는 것이라 색과 모양이 조금씩 달라요.",
                variants,
                buyers,
                likes);
    }

    UUID id() {
        return DemoIds.of("goods/" + code);
    }

    Stream<Drawing> drawings() {
        return Stream.of(View.SCENE, View.STUDIO)
                .map(view ->
                        new Drawing(photo(view), DemoDrop.SELLER, goods.svg(view), StillLife.WIDTH, StillLife.HEIGHT));
    }

    ProductDetails details() {
        return new ProductDetails(
                theme, team, title, text, true, variants, List.of(photo(View.SCENE), photo(View.STUDIO)));
    }

    private UUID photo(View view) {
        return DemoIds.of("goods/" + code + "/" + view);
    }
}
