package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import dev.madang.rental.listing.HandOver;
import dev.madang.shared.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How, when and where the gear changes hands, out and back, and what one side would have otherwise. */
@Embeddable
public class Meetings {

    @Embedded
    @AttributeOverride(name = "way", column = @Column(name = "hand_over"))
    @AttributeOverride(name = "at", column = @Column(name = "hand_over_at"))
    @AttributeOverride(name = "place", column = @Column(name = "hand_over_place"))
    private Arrangement handOver;

    @Embedded
    @AttributeOverride(name = "way", column = @Column(name = "give_back"))
    @AttributeOverride(name = "at", column = @Column(name = "give_back_at"))
    @AttributeOverride(name = "place", column = @Column(name = "give_back_place"))
    private Arrangement giveBack;

    @Embedded
    private @Nullable Proposal proposal;

    protected Meetings() {}

    Meetings(HandOver out, HandOver back) {
        this.handOver = Arrangement.by(out);
        this.giveBack = Arrangement.by(back);
    }

    /** How it changes hands, out or back. */
    public Arrangement of(TransferKind kind) {
        return kind == TransferKind.HAND_OVER ? handOver : giveBack;
    }

    public HandOver wayOut() {
        return handOver.way();
    }

    public HandOver wayBack() {
        return giveBack.way();
    }

    void propose(Actor side, Arrangement wanted) {
        proposal = new Proposal(Ids.next(), side, wanted);
    }

    /** What is proposed for what comes next and can still be agreed to. */
    public Optional<Proposal> proposalAt(Instant now) {
        return Optional.ofNullable(proposal).filter(open -> !open.hasLapsed(now));
    }

    /** What was proposed last. */
    Arrangement proposed() {
        return Objects.requireNonNull(proposal).arrangement();
    }

    void agree(TransferKind kind, Arrangement agreed) {
        if (kind == TransferKind.HAND_OVER) {
            handOver = agreed;
        } else {
            giveBack = agreed;
        }
    }

    /** When they meet to return it is open again. */
    void reopenReturn() {
        giveBack = Arrangement.by(giveBack.way());
    }

    void forgetProposal() {
        proposal = null;
    }
}
