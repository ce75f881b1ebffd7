package dev.madang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SweepTest {

    @Test
    void oneThatFailsKeepsNoOtherFromBeingMoved() {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var tried = new ArrayList<UUID>();

        JobResult result = new Sweep(TransactionOperations.withoutTransaction()).each("Thing", ids, id -> {
            tried.add(id);
            if (id.equals(ids.getFirst())) {
                throw new IllegalStateException("broken");
            }
            return !id.equals(ids.getLast());
        });

        assertThat(tried).isEqualTo(ids);
        assertThat(result).isEqualTo(new JobResult(2, 1));
    }
}
