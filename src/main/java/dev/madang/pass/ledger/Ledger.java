package dev.madang.pass.ledger;

import static dev.madang.pass.ledger.Account.FREE;
import static dev.madang.pass.ledger.Account.OWED;
import static dev.madang.pass.ledger.Account.SET_ASIDE;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.pass.ledger.JournalEntry.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept aside and spent. Whoever moves passes of a member holds their free account, so that one comes at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotEnoughPasses.class)
class Ledger implements Passes {

    private final Journal journal;
    private final Lots lots;
    private final Asides asides;

    Ledger(Journal journal, Lots lots, Asides asides) {
        this.journal = journal;
        this.lots = lots;
        this.asides = asides;
    }

    @Override
    @Transactional(readOnly = true)
    public int free(UUID member) {
        return lots.free(member);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> free(Collection<UUID> members) {
        return lots.free(members);
    }

    @Override
    @Transactional(readOnly = true)
    public int setAside(PassUse use) {
        return LotPart.sum(asides.of(use));
    }

    @Override
    public void lock(Collection<UUID> members) {
        journal.lock(members);
    }

    @Override
    public void setAside(PassUse use, int passes) {
        if (passes < 0) {
            throw new IllegalArgumentException("Nobody can keep " + passes + " passes aside");
        }
        journal.lock(use.member());
        List<LotPart> kept = asides.of(use);
        int more = Math.subtractExact(passes, LotPart.sum(kept));
        if (more > 0) {
            take(use, more);
        } else if (more < 0) {
            giveBack(use, LotPart.first(-more, kept), "pass.line.less." + use.kind());
        }
    }

    @Override
    public void release(PassUse use, String why) {
        journal.lock(use.member());
        List<LotPart> kept = asides.of(use);
        if (!kept.isEmpty()) {
            giveBack(use, kept, why);
        }
    }

    @Override
    public void spend(PassUse use, UUID payee) {
        journal.lock(use.member());
        List<LotPart> kept = asides.of(use);
        if (!kept.isEmpty()) {
            asides.take(use, kept);
            book(TransactionKind.SPEND, use, "pass.line.spent." + use.kind(), aside(use), new Side(payee, OWED), kept);
        }
    }

    private void take(PassUse use, int more) {
        List<LotPart> free = lots.usable(use.member());
        if (LotPart.sum(free) < more) {
            throw new NotEnoughPasses(more, LotPart.sum(free));
        }
        List<LotPart> taken = LotPart.first(more, free);
        asides.put(use, taken);
        book(TransactionKind.SET_ASIDE, use, "pass.line.aside." + use.kind(), free(use), aside(use), taken);
    }

    private void giveBack(PassUse use, List<LotPart> parts, String why) {
        asides.take(use, parts);
        book(TransactionKind.RELEASE, use, why, aside(use), free(use), parts);
    }

    private void book(TransactionKind kind, PassUse use, String reason, Side from, Side to, List<LotPart> parts) {
        journal.book(new JournalEntry(kind, use.member(), reason, use, from, to, parts));
    }

    private static Side free(PassUse use) {
        return new Side(use.member(), FREE);
    }

    private static Side aside(PassUse use) {
        return new Side(use.member(), SET_ASIDE);
    }
}
