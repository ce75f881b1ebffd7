package dev.madang.admin.list;

import dev.madang.admin.list.SentSheet.Column;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.audit.OperatorAct;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators did as a spreadsheet, the newest first. */
@Component
public class AuditSheet {

    private final AuditLog log;
    private final Members members;
    private final Sentences sentences;

    AuditSheet(AuditLog log, Members members, Sentences sentences) {
        this.log = log;
        this.members = members;
        this.sentences = sentences;
    }

    /** Notes that this operator takes it along. */
    @Transactional
    public void noteExport(UUID by, String address) {
        log.note(by, "audit-exported", address);
    }

    private record Done(OperatorAct act, @Nullable MemberCard by) {}

    /**
     * In the language of the request; as much as a sheet holds.
     *
     * @param operator whose acts; everybody's without one
     */
    public void write(@Nullable UUID operator, OutputStream out) throws IOException {
        new SentSheet<>(
                        sentences.of("admin.audit"),
                        List.of(
                                column("at", 18),
                                column("operator", 18),
                                column("operator-id", 40),
                                column("act", 40),
                                column("where", 40)),
                        (turn, most) -> done(operator, turn, most),
                        this::cells)
                .write(out);
    }

    private Column column(String name, int width) {
        return new Column(sentences.of("admin.audit.column." + name), width);
    }

    private Slice<Done> done(@Nullable UUID operator, Turn turn, int most) {
        Slice<OperatorAct> acts = log.page(operator, turn, most);
        Map<UUID, MemberCard> people = members.cards(
                acts.rows().stream().map(OperatorAct::operator).distinct().toList());
        return acts.map(act -> new Done(act, people.get(act.operator())));
    }

    private List<@Nullable Object> cells(Done done) {
        OperatorAct act = done.act();
        return Arrays.asList(
                act.at(),
                done.by() == null ? null : done.by().nickname(),
                act.operator(),
                sentences.of("audit." + act.act(), act.words().toArray()),
                act.href());
    }
}
