package dev.madang.settlement.payout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files for the bank: what is to be paid goes into one, once. */
@Component
@Transactional
public class BankFiles {

    private static final String ERASED = "…";
    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final AccountNumbers numbers;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Clock clock;

    BankFiles(JdbcClient jdbc, AccountNumbers numbers, Notifications notifications, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<BankFile> newest() {
        return jdbc.sql("""
                        SELECT f.id, f.made_at, count(p.id)::int AS payouts, coalesce(sum(p.amount), 0)::bigint AS amount
                        FROM payout_file f LEFT JOIN payout p ON p.file_id = f.id GROUP BY f.id ORDER BY f.id DESC LIMIT 50""").query(Rows.of(BankFile.class)).list();
    }

    private record Due(UUID id, UUID payee, UUID statement, Won amount, byte[] number, String ending) {}

    /**
     * Puts all money whose payees have said where to into a file for the bank. What goes to an account that cannot be read stays where
     * it is, until its payee says it anew.
     *
     * @return whether all of it went into the file
     * @throws Refusal 409 when there is none, or none of it can be read
     */
    public boolean make(UUID operator) {
        // Nobody's account becomes another while it is written into the file.
        List<Due> due =
                jdbc.sql("""
                        SELECT p.id, p.payee_id, p.statement_id, p.amount, a.number, a.ending
                        FROM payout p JOIN payout_account a ON a.member_id = p.payee_id
                        WHERE p.state = 'READY' ORDER BY p.id LIMIT :most FOR UPDATE OF p SKIP LOCKED FOR SHARE OF a""").param("most", MOST).query(Rows.of(Due.class)).list();
        if (due.isEmpty()) {
            throw Refusal.conflict("payout.refused.none");
        }
        List<Due> readable = due.stream()
                .filter(one -> numbers.open(one.payee(), one.number()).isPresent())
                .toList();
        if (readable.isEmpty()) {
            throw Refusal.conflict("payout.refused.unreadable");
        }
        UUID file = Ids.next();
        jdbc.sql("INSERT INTO payout_file (id, made_by, made_at) VALUES (:id, :by, :now)")
                .param("id", file)
                .param("by", operator)
                .param("now", clock.instant())
                .update();
        jdbc.sql("""
                        UPDATE payout p SET state = 'SENT', file_id = :file, sent_at = :now, bank = a.bank, holder = a.holder,
                          number = a.number, ending = a.ending
                        FROM payout_account a WHERE a.member_id = p.payee_id AND p.id = ANY (:payouts)""")
                .param("file", file)
                .param("now", clock.instant())
                .param("payouts", readable.stream().map(Due::id).toArray(UUID[]::new))
                .update();
        readable.forEach(this::tell);
        audit.note(operator, "payout-file", Payouts.LIST, readable.size());
        return readable.size() == due.size();
    }

    private void tell(Due due) {
        notifications.tell(new News(
                due.payee(),
                "payout:" + due.id(),
                PayoutAccounts.KIND,
                "payout.news.sent",
                List.of(due.amount(), due.ending()),
                "/settlements/" + due.statement(),
                true));
    }

    private record Row(UUID id, UUID payee, Won amount, Bank bank, String holder, byte[] number) {}

    /**
     * The file, as docs/payouts.md says: one line for each payment, and one at the end by which it is checked. Accounts that have been
     * erased since it was made are left out of their lines.
     *
     * @throws Refusal 404 when there is no such file
     */
    public String csv(UUID file, UUID operator) {
        List<Row> rows = jdbc.sql(
                        "SELECT id, payee_id, amount, bank, holder, number FROM payout WHERE file_id = ? ORDER BY id")
                .param(file)
                .query(Rows.of(Row.class))
                .list();
        if (rows.isEmpty()) {
            throw Refusal.notFound();
        }
        audit.note(operator, "payout-file-read", Payouts.LIST, file);
        var csv = new StringBuilder("payout,bank,account,holder,won\r\n");
        for (Row row : rows) {
            csv.append(String.join(
                            ",",
                            row.id().toString(),
                            row.bank().code(),
                            numbers.open(row.payee(), row.number())
                                    .map(number -> new String(number, UTF_8))
                                    .orElse(ERASED),
                            row.holder(),
                            Long.toString(row.amount().amount())))
                    .append("\r\n");
        }
        Won sum = rows.stream().map(Row::amount).reduce(Won.ZERO, Won::plus);
        return csv.append("TOTAL,,")
                .append(rows.size())
                .append(",,")
                .append(sum.amount())
                .append("\r\n")
                .toString();
    }
}
