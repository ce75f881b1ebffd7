package dev.madang.sandbox.demo.auction;

import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionDetails;
import dev.madang.auction.bid.Bidding;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.sandbox.kakaopay.KakaoPayPayer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Members buy passes, and bid with them for what the seller holds auctions of. One story, for the passes of one back the bids of all. */
@Component
@Profile("local")
class AuctionStories implements Stories {

    private static final UUID STORY = Stories.id("passes");
    private static final UUID SELLER = Stories.member("seller");

    private final AuctionDesk desk;
    private final Bidding bidding;
    private final KakaoPayPayer payer;

    AuctionStories(AuctionDesk desk, Bidding bidding, KakaoPayPayer payer) {
        this.desk = desk;
        this.bidding = bidding;
        this.payer = payer;
    }

    /** @param after how long after the opening it comes */
    private record DemoBid(String member, int amount, int max, Duration after) {}

    @Override
    public Stream<Scene> scenes(Instant now) {
        var scenes = new ArrayList<Scene>();
        buys(scenes, "guest", 220, now.minus(Duration.ofDays(20)));
        buys(scenes, "host", 100, now.minus(Duration.ofDays(19)));
        buys(scenes, "leader", 100, now.minus(Duration.ofDays(18)));
        buys(scenes, "partner", 30, now.minus(Duration.ofDays(17)));
        auction(
                scenes,
                "wallet",
                "가죽 명장이 서명한 손가방",
                "명장이 마지막으로 바느질한 가방이에요. 안쪽에 서명이 있고, 손으로 그린 도안을 함께 드려요.",
                20,
                2,
                null,
                now.minus(Duration.ofDays(2)),
                now.plus(Duration.ofHours(26)),
                List.of(
                        new DemoBid("host", 20, 34, Duration.ofHours(3)),
                        new DemoBid("guest", 26, 30, Duration.ofHours(9)),
                        new DemoBid("leader", 36, 52, Duration.ofHours(20)),
                        new DemoBid("host", 40, 46, Duration.ofHours(31))));
        auction(
                scenes,
                "lights",
                "공방 십 주년 가죽 배낭",
                "십 년 동안 하나만 만든 배낭이에요.",
                15,
                1,
                30,
                now.minus(Duration.ofDays(9)),
                now.minus(Duration.ofDays(6)),
                List.of(
                        new DemoBid("partner", 15, 15, Duration.ofHours(4)),
                        new DemoBid("guest", 18, 40, Duration.ofHours(12)),
                        new DemoBid("host", 33, 35, Duration.ofHours(40))));
        auction(
                scenes,
                "basket",
                "손으로 엮은 피크닉 바구니 첫 작품",
                "처음 엮은 바구니라 조금 삐뚤지만 가장 아끼는 것이에요.",
                5,
                1,
                null,
                now.plus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(4)),
                List.of());
        scenes.sort(Comparator.comparing(Scene::at));
        return scenes.stream();
    }

    private void buys(List<Scene> scenes, String member, int passes, Instant at) {
        scenes.add(new Scene(at, STORY, () -> payer.buy(Stories.member(member), passes, "demo-passes-" + member)));
    }

    private void auction(
            List<Scene> scenes,
            String picture,
            String title,
            String text,
            int start,
            int step,
            @Nullable Integer reserve,
            Instant opens,
            Instant ends,
            List<DemoBid> bids) {
        UUID id = Stories.id("auction/" + picture);
        List<UUID> photos = Stream.of("SCENE", "STUDIO", "DETAIL")
                .map(view -> Stories.id("drop/" + picture + "/" + view))
                .toList();
        var details = new AuctionDetails(title, text, start, step, reserve, opens, ends, photos);
        Instant proposed = opens.minus(Duration.ofDays(3));
        scenes.add(new Scene(proposed, STORY, () -> desk.propose(id, SELLER, details)));
        scenes.add(
                new Scene(proposed.plus(Duration.ofHours(5)), STORY, () -> desk.approve(id, Stories.member("admin"))));
        for (int i = 0; i < bids.size(); i++) {
            DemoBid bid = bids.get(i);
            String key = "demo-bid-" + picture + "-" + i;
            scenes.add(new Scene(
                    opens.plus(bid.after()),
                    STORY,
                    () -> bidding.bid(id, Stories.member(bid.member()), bid.amount(), bid.max(), key)));
        }
    }
}
