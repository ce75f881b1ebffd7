package dev.madang.shop.drop;

import dev.madang.moderation.ReportedThing;
import dev.madang.shop.Links;
import dev.madang.shop.ReportableGoods;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops as members report them. */
@Component
class ReportableDrops extends ReportableGoods {

    private final Drops drops;

    ReportableDrops(Drops drops, JdbcClient jdbc) {
        super("drop", "shop_drop", jdbc);
        this.drops = drops;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return drops.find(id)
                .map(drop ->
                        new ReportedThing(drop.seller(), drop.title(), drop.text(), drop.photos(), Links.drop(id)));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return drops.find(id).filter(drop -> drop.isVisibleTo(member)).isPresent();
    }
}
