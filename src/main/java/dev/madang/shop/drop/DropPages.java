package dev.madang.shop.drop;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in {@link DropPage}s. */
@Component
class DropPages {

    private final Drops drops;
    private final Members members;
    private final Clock clock;

    DropPages(Drops drops, Members members, Clock clock) {
        this.drops = drops;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param reader null for a stranger
     * @throws Refusal 404 when there is none
     */
    DropPage of(UUID id, @Nullable UUID reader) {
        Drop drop = drops.find(id).filter(one -> one.isVisibleTo(reader)).orElseThrow(Refusal::notFound);
        var seller = requireNonNull(members.cards(List.of(drop.seller())).get(drop.seller()));
        return DropPage.of(drop, seller, drop.seller().equals(reader), clock.instant());
    }
}
