package dev.madang.center.place;

import dev.madang.center.Links;
import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Centres as members report them. What is withheld takes no registrations meanwhile; those there are go on. */
@Component
class ReportableCenters extends ReportableRow {

    private final Centers centers;
    private final JdbcClient jdbc;

    ReportableCenters(Centers centers, JdbcClient jdbc) {
        super("center", EnumSet.allOf(Withholding.class));
        this.centers = centers;
        this.jdbc = jdbc;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return centers.find(id)
                .map(center -> new ReportedThing(
                        center.partner(), center.name(), center.text(), center.photos(), Links.center(center.id())));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return centers.find(id, member).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE center SET withheld = :how WHERE id = :id")
                .param("how", how)
                .param("id", id)
                .update();
    }
}
