package dev.madang.sandbox.demo;

import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.report.ReportDesk;
import dev.madang.moderation.sanction.AppealDesk;
import dev.madang.moderation.sanction.Measure;
import dev.madang.moderation.sanction.SanctionHistory;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What members reported: a listing that waits, one with which nothing was wrong, and a warning against which its host appeals. */
@Component
@Profile("local")
class TrustStories {

    private static final String LISTING = "listing";
    private static final UUID OPERATOR = DemoIds.of("member/" + DemoMember.SECOND_OPERATOR);

    private final ReportDesk reports;
    private final CaseDesk cases;
    private final AppealDesk appeals;
    private final SanctionHistory sanctions;

    TrustStories(ReportDesk reports, CaseDesk cases, AppealDesk appeals, SanctionHistory sanctions) {
        this.reports = reports;
        this.cases = cases;
        this.appeals = appeals;
        this.sanctions = sanctions;
    }

    Stream<Scene> scenes(DemoWorld world) {
        List<DemoListing> others = world.listings().stream()
                .filter(listing -> !List.of("host", "guest", "seller", "partner")
                        .contains(listing.host().code()))
                .toList();
        DemoListing waiting = others.get(3);
        DemoListing fine = others.get(40);
        DemoListing warned = world.listings().stream()
                .filter(listing -> listing.host().code().equals("host"))
                .reduce((first, last) -> last)
                .orElseThrow();
        Instant now = world.now();
        return Stream.of(
                scene(now.minus(Duration.ofDays(6)), fine, () -> {
                    report("guest", fine, Rule.MISLEADING, "사진보다 작아 보여요.");
                    decide(fine, Measure.DISMISS, Rule.MISLEADING, "설명에 크기가 적혀 있어요.");
                }),
                scene(now.minus(Duration.ofDays(2)), warned, () -> {
                    report("seller", warned, Rule.MISLEADING, "설명에 있는 부속이 빠져 있었어요.");
                    decide(warned, Measure.WARN, Rule.MISLEADING, "빠진 부속을 설명에서 고쳐 주세요.");
                }),
                scene(
                        now.minus(Duration.ofDays(1)),
                        warned,
                        () -> appeals.appeal(
                                warned.host().id(),
                                sanctions
                                        .latest(warned.host().id(), 1)
                                        .getFirst()
                                        .id(),
                                "부속은 가방 안주머니에 들어 있어요. 다시 확인해 주시면 좋겠어요.")),
                scene(
                        now.minus(Duration.ofHours(30)),
                        waiting,
                        () -> report("guest", waiting, Rule.SCAM, "채팅에서 계좌로 먼저 보내 달라고 했어요.")),
                scene(now.minus(Duration.ofHours(5)), waiting, () -> report("seller", waiting, Rule.SPAM, "")));
    }

    private static Scene scene(Instant at, DemoListing listing, Runnable act) {
        return new Scene(at, listing.id(), act);
    }

    private void report(String reporter, DemoListing listing, Rule rule, String text) {
        reports.report(DemoIds.of("member/" + reporter), LISTING, listing.id().toString(), rule, text, List.of());
    }

    private void decide(DemoListing listing, Measure measure, Rule rule, String text) {
        UUID id = cases.open(LISTING, listing.id().toString()).orElseThrow();
        cases.claim(OPERATOR, id);
        cases.decide(OPERATOR, id, new Ruling(measure, rule, null, text));
    }
}
