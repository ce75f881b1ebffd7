package dev.madang.rental.claim;

import dev.madang.rental.Actor;
import dev.madang.shared.Won;
import dev.madang.shared.life.LifeEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a claim: who took it, when, naming which amount, with which words. Never changed. */
@Entity
@Table(name = "claim_log")
public class ClaimEntry extends LifeEntry {

    /** How the log names the beginning, which no {@link ClaimStep} is. */
    static final String OPENED = "OPEN";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reservation_id")
    private Claim claim;

    private String step;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private @Nullable Won amount;
    private String words;

    protected ClaimEntry() {}

    ClaimEntry(
            Claim claim,
            Instant at,
            String step,
            Actor actor,
            @Nullable UUID actorId,
            @Nullable Won amount,
            String words) {
        super(at, actorId);
        this.claim = claim;
        this.step = step;
        this.actor = actor;
        this.amount = amount;
        this.words = words;
    }

    /** {@code OPEN}, or the name of a {@link ClaimStep}. */
    public String step() {
        return step;
    }

    public Actor actor() {
        return actor;
    }

    /** What was asked, offered or decided; null where no amount was named. */
    public @Nullable Won amount() {
        return amount;
    }

    /** Empty when none were needed. */
    public String words() {
        return words;
    }
}
