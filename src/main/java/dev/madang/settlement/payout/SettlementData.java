package dev.madang.settlement.payout;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Nobody leaves while money is owed to them; what was settled is kept as commerce law wants it, accounts are not. */
@Configuration(proxyBeanMethods = false)
class SettlementData {

    @Bean
    @Order(45)
    PersonalData personalDataOfSettlement() {
        return PersonalData.of("settlement")
                .standsInTheWayOfErasing("settlement-open", "/settlements/account", """
                        SELECT count(DISTINCT r.month) FROM settlement_record r WHERE r.payee_id = :member
                          AND NOT EXISTS (SELECT FROM settlement_month m WHERE m.month = r.month AND m.state = 'CLOSED')""")
                .standsInTheWayOfErasing("settlement-unpaid", "/settlements/account", """
                        SELECT count(*) FROM payout WHERE payee_id = :member AND state = 'READY'""")
                .standsInTheWayOfErasing("settlement-returned", "/settlements/account", """
                        SELECT count(*) FROM payout p JOIN settlement_statement s ON s.id = p.statement_id
                        WHERE p.payee_id = :member AND p.state = 'RETURNED' AND NOT settlement_has('payout-' || lower(s.kind), p.id)""")
                .erases("DELETE FROM payout_account WHERE member_id = ANY (:members)")
                .erases("""
                        UPDATE payout SET holder = '…', number = '' WHERE payee_id = ANY (:members) AND file_id IS NOT NULL AND holder <> '…'""")
                .erases("UPDATE payout SET reason = '' WHERE payee_id = ANY (:members) AND reason <> ''")
                .tells("settlements", """
                        SELECT month, kind, opening AS opening_won, amount AS amount_won, fee AS fee_won, vat AS vat_won, payout AS payout_won
                        FROM settlement_statement WHERE payee_id = :member ORDER BY month, id""")
                .tells(
                        "payout-account",
                        "SELECT bank, holder, ending, changed_at FROM payout_account WHERE member_id = :member")
                .tells("payouts", """
                        SELECT sent_at, amount AS amount_won, state, ending FROM payout WHERE payee_id = :member ORDER BY id""");
    }
}
