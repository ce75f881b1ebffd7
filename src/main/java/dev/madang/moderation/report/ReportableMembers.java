package dev.madang.moderation.report;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members as others report them: here, for the member module knows nothing of reports. */
@Component
class ReportableMembers implements Reportable {

    private final JdbcClient jdbc;

    ReportableMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(member -> jdbc.sql("SELECT nickname, introduction, photo_id FROM member WHERE id = :id")
                        .param("id", member)
                        .query((row, number) -> new ReportedThing(
                                member,
                                row.getString("nickname"),
                                row.getString("introduction"),
                                Optional.ofNullable(row.getObject("photo_id", UUID.class)).stream()
                                        .toList(),
                                "/members/" + member))
                        .optional());
    }

    /** Who has left is nobody's to see any more. */
    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .filter(one -> jdbc.sql("SELECT EXISTS (SELECT FROM member WHERE id = :id AND left_at IS NULL)")
                        .param("id", one)
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    /** A member is not hidden but suspended. */
    @Override
    public Set<Withholding> withholdings() {
        return Set.of();
    }

    @Override
    public void withhold(String id, Withholding how) {}

    @Override
    public void release(String id) {}
}
