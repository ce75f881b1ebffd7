package dev.madang.shop.drop;

import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropDetails.QuestionDetails;
import dev.madang.shop.drop.DropDetails.VariantDetails;
import dev.madang.test.Browser;
import dev.madang.test.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Drops for tests, announced at the desk as by their seller; open since a minute unless it is said otherwise. */
final class DropStand {

    private final DropDesk desk;
    private final Drops drops;
    private final Clock clock;
    private int perMember = 1;
    private Duration opensIn = Duration.ofMinutes(-1);
    private List<VariantDetails> variants = List.of(new VariantDetails("", Won.of(12_000), 5));
    private List<QuestionDetails> questions = List.of();

    DropStand(DropDesk desk, Drops drops, Clock clock) {
        this.desk = desk;
        this.drops = drops;
        this.clock = clock;
    }

    DropStand units(int units) {
        variants = List.of(new VariantDetails("", Won.of(12_000), units));
        return this;
    }

    DropStand variants(VariantDetails... variants) {
        this.variants = List.of(variants);
        return this;
    }

    DropStand perMember(int units) {
        perMember = units;
        return this;
    }

    DropStand opensIn(Duration time) {
        opensIn = time;
        return this;
    }

    DropStand questions(QuestionDetails... questions) {
        this.questions = List.of(questions);
        return this;
    }

    Drop of(UUID seller) {
        UUID id = Ids.next();
        var opens = clock.instant().plus(opensIn);
        desk.save(
                id,
                seller,
                0,
                new DropDetails(
                        "첫 공연 포토카드",
                        "한정 수량이에요.",
                        perMember,
                        opens,
                        opens.plus(Duration.ofHours(2)),
                        variants,
                        questions,
                        List.of()));
        return drops.find(id).orElseThrow();
    }

    /** One of the first variant, by a form of its own. */
    static Page order(Browser buyer, Drop drop, String... more) {
        return send(buyer, drop, UUID.randomUUID().toString(), more);
    }

    static Page send(Browser buyer, Drop drop, String key, String... more) {
        var fields = new ArrayList<>(List.of("idempotencyKey", key));
        fields.addAll(List.of(more));
        if (!fields.contains("variant")) {
            fields.addAll(List.of("variant", drop.variants().getFirst().id().toString()));
        }
        if (!fields.contains("quantity")) {
            fields.addAll(List.of("quantity", "1"));
        }
        return buyer.post("/drops/" + drop.id() + "/orders", fields.toArray(String[]::new));
    }

    /** Pays at the gateway's page, as a browser without scripts does; where that leads. */
    static Page pay(Browser buyer, String checkout) {
        String window = buyer.post(checkout + "/window", "consent", "true").location();
        return follow(
                buyer, buyer.post(window, "act", "APPROVE", "refund", "NONE").location());
    }

    static Page follow(Browser buyer, String path) {
        Page page = buyer.get(path);
        while (page.location() != null) {
            page = buyer.get(page.location());
        }
        return page;
    }
}
