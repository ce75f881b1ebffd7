package dev.madang.admin.list;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.audit.OperatorAct;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Seoul;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators did as a spreadsheet, the newest first. It is sent while it is read, page by page, so that neither memory nor a connection
 * is held for its length. What operators wrote are texts in it whatever they wrote, never formulas.
 */
@Component
public class AuditSheet {

    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final int ACTS_AT_ONCE = 500;
    private static final int ROWS_OF_A_SHEET = 1_048_575;
    private static final List<String> COLUMNS = List.of("at", "operator", "operator-id", "act", "where");

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

    /**
     * In the language of the request; as much as a sheet holds.
     *
     * @param operator whose acts; everybody's without one
     */
    public void write(@Nullable UUID operator, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(sentences.of("admin.audit"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.width(column, column < 2 ? 18 : 40);
                sheet.inlineString(0, column, sentences.of("admin.audit.column." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null && row + ACTS_AT_ONCE <= ROWS_OF_A_SHEET) {
                Slice<OperatorAct> acts = log.page(operator, turn, ACTS_AT_ONCE);
                Map<UUID, MemberCard> people = members.cards(acts.rows().stream()
                        .map(OperatorAct::operator)
                        .distinct()
                        .toList());
                for (OperatorAct act : acts.rows()) {
                    row(sheet, row++, act, people.get(act.operator()));
                }
                sheet.flush();
                turn = acts.next() == null ? null : Turn.after(acts.next());
            }
        }
    }

    private void row(Worksheet sheet, int row, OperatorAct act, @Nullable MemberCard by) {
        sheet.value(row, 0, LocalDateTime.ofInstant(act.at(), Seoul.ZONE));
        sheet.style(row, 0).format(MOMENT).set();
        if (by != null) {
            sheet.inlineString(row, 1, by.nickname());
        }
        sheet.inlineString(row, 2, act.operator().toString());
        sheet.inlineString(
                row, 3, sentences.of("audit." + act.act(), act.words().toArray()));
        sheet.inlineString(row, 4, act.href());
    }
}
