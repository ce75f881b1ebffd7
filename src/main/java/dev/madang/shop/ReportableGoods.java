package dev.madang.shop;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sold, as members report it. What is withheld is not sold meanwhile; what was ordered goes on. */
public abstract class ReportableGoods extends ReportableRow {

    private final String table;
    private final JdbcClient jdbc;

    /** @param table whose column {@code withheld} says how it is kept from others */
    protected ReportableGoods(String kind, String table, JdbcClient jdbc) {
        super(kind, EnumSet.allOf(Withholding.class));
        this.table = table;
        this.jdbc = jdbc;
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE " + table + " SET withheld = :how WHERE id = :id")
                .param("how", how)
                .param("id", id)
                .update();
    }
}
