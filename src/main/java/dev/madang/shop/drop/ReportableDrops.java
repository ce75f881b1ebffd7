package dev.madang.shop.drop;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.shop.Links;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops as members report them. What is withheld is not sold meanwhile; what was ordered goes on. */
@Component
class ReportableDrops implements Reportable {

    private final Drops drops;
    private final JdbcClient jdbc;

    ReportableDrops(Drops drops, JdbcClient jdbc) {
        this.drops = drops;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "drop";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(drops::find)
                .map(drop -> new ReportedThing(
                        drop.seller(), drop.title(), drop.text(), drop.photos(), Links.drop(drop.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .flatMap(drops::find)
                .filter(drop -> drop.isVisibleTo(member))
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return EnumSet.allOf(Withholding.class);
    }

    @Override
    public void withhold(String id, Withholding how) {
        change(id, how);
    }

    @Override
    public void release(String id) {
        change(id, null);
    }

    private void change(String id, @Nullable Withholding how) {
        ReportedIds.uuid(id)
                .ifPresent(one -> jdbc.sql("UPDATE shop_drop SET withheld = :how WHERE id = :id")
                        .param("how", how)
                        .param("id", one)
                        .update());
    }
}
