package dev.madang.center.place;

import dev.madang.center.Links;
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
import org.springframework.stereotype.Component;

/** Centres as members report them. What is withheld takes no registrations meanwhile; those there are go on. */
@Component
class ReportableCenters implements Reportable {

    private final Centers centers;
    private final JdbcClient jdbc;

    ReportableCenters(Centers centers, JdbcClient jdbc) {
        this.centers = centers;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "center";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(centers::find)
                .map(center -> new ReportedThing(
                        center.partner(), center.name(), center.text(), center.photos(), Links.center(center.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .flatMap(centers::find)
                .filter(center -> center.isVisibleTo(member))
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
                .ifPresent(one -> jdbc.sql("UPDATE center SET withheld = :how WHERE id = :id")
                        .param("how", how)
                        .param("id", one)
                        .update());
    }
}
