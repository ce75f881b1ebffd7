package dev.madang.pass;

import dev.madang.pass.ledger.Lots;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives members of tests passes without a payment. */
public class PassPurse {

    private final Lots lots;
    private final TransactionTemplate transaction;

    public PassPurse(Lots lots, TransactionTemplate transaction) {
        this.lots = lots;
        this.transaction = transaction;
    }

    /** @return the lot's id */
    public UUID fill(UUID member, int passes) {
        UUID lot = Ids.next();
        transaction.executeWithoutResult(status -> lots.open(lot, member, passes, Won.of(1000L * passes)));
        return lot;
    }
}
