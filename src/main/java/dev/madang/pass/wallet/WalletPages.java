package dev.madang.pass.wallet;

import dev.madang.pass.Links;
import dev.madang.pass.PassUses;
import dev.madang.pass.Passes;
import dev.madang.pass.ledger.Lot;
import dev.madang.pass.ledger.Lots;
import dev.madang.pass.ledger.PassHistory;
import dev.madang.pass.purchase.Pack;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out {@code pass/wallet}. */
@Component
class WalletPages {

    private final Passes passes;
    private final Lots lots;
    private final PassHistory history;
    private final ObjectProvider<PassUses> uses;

    WalletPages(Passes passes, Lots lots, PassHistory history, ObjectProvider<PassUses> uses) {
        this.passes = passes;
        this.lots = lots;
        this.history = history;
        this.uses = uses;
    }

    /** @param thing null when it is for nothing, or its module does not know it any more */
    record Row(String reason, Instant at, int free, int aside, PassUses.@Nullable Thing thing) {}

    record Kept(String kind, int passes, PassUses.@Nullable Thing thing) {}

    String show(CurrentMember me, Turn turn, Model model) {
        var entries = history.of(me.id(), turn);
        var asides = history.asides(me.id());
        var named = new HashMap<String, Map<UUID, PassUses.Thing>>();
        uses.stream().forEach(use -> {
            List<UUID> things = Stream.concat(
                            entries.rows().stream()
                                    .filter(entry -> use.kind().equals(entry.useKind()))
                                    .map(PassHistory.Entry::thing),
                            asides.stream()
                                    .map(PassHistory.Aside::use)
                                    .filter(one -> one.kind().equals(use.kind()))
                                    .map(one -> one.thing()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            named.put(use.kind(), things.isEmpty() ? Map.of() : use.of(things));
        });
        List<Lot> mine = lots.of(me.id());
        List<Kept> kept = asides.stream()
                .map(one -> new Kept(
                        one.use().kind(),
                        one.passes(),
                        thing(named, one.use().kind(), one.use().thing())))
                .toList();
        model.addAttribute("free", passes.free(me.id()));
        model.addAttribute("aside", kept.stream().mapToInt(Kept::passes).sum());
        model.addAttribute("kept", kept);
        model.addAttribute("lots", mine);
        model.addAttribute(
                "history",
                entries.rows().stream()
                        .map(entry -> new Row(
                                entry.reason(),
                                entry.at(),
                                entry.free(),
                                entry.aside(),
                                thing(named, entry.useKind(), entry.thing())))
                        .toList());
        model.addAttribute("previous", entries.previousOf(Links.WALLET));
        model.addAttribute("next", entries.nextOf(Links.WALLET));
        model.addAttribute("packs", Pack.offered());
        model.addAttribute("each", Pack.EACH);
        model.addAttribute("idempotencyKey", Idempotency.newKey());
        return "pass/wallet";
    }

    private static PassUses.@Nullable Thing thing(
            Map<String, Map<UUID, PassUses.Thing>> named, @Nullable String kind, @Nullable UUID id) {
        return kind == null || id == null
                ? null
                : named.getOrDefault(kind, Map.of()).get(id);
    }
}
