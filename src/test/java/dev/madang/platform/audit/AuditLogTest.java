package dev.madang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.paging.Turn;
import dev.madang.test.MadangTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class AuditLogTest {

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anActStandsThereAsItWasDone() {
        UUID operator = UUID.randomUUID();
        note(operator);
        OperatorAct act = log.page(operator, Turn.FIRST).rows().getFirst();
        assertThat(act.act()).isEqualTo("case-claimed");
        assertThat(act.words()).isEqualTo(List.of("텐트"));
    }

    @Test
    void whatWasNotDoneIsNotNoted() {
        UUID operator = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            log.note(operator, "case-claimed", "/admin/reports", "텐트");
            status.setRollbackOnly();
        });
        assertThat(log.page(operator, Turn.FIRST).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE operator_act SET words = '{}'",
                "DELETE FROM operator_act",
                "TRUNCATE operator_act",
                "UPDATE operator_act SET at = at"
            })
    void nobodyChangesIt(String sql) {
        note(UUID.randomUUID());
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> jdbc.sql(sql).update()))
                .hasMessageContaining("not changed");
    }

    private void note(UUID operator) {
        transaction.executeWithoutResult(status -> log.note(operator, "case-claimed", "/admin/reports", "텐트"));
    }
}
