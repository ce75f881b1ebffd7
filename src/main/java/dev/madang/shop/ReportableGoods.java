package dev.madang.shop;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sold, as members report it. What is withheld is not sold meanwhile; what was ordered goes on. */
public abstract class ReportableGoods implements Reportable {

    private final String kind;
    private final String table;
    private final JdbcClient jdbc;

    /** @param table whose column {@code withheld} says how it is kept from others */
    protected ReportableGoods(String kind, String table, JdbcClient jdbc) {
        this.kind = kind;
        this.table = table;
        this.jdbc = jdbc;
    }

    protected abstract Optional<ReportedThing> find(UUID id);

    protected abstract boolean maySee(UUID member, UUID id);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id).flatMap(this::find);
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id).filter(one -> maySee(member, one)).isPresent();
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
                .ifPresent(one -> jdbc.sql("UPDATE " + table + " SET withheld = :how WHERE id = :id")
                        .param("how", how)
                        .param("id", one)
                        .update());
    }
}
