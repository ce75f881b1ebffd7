package dev.madang.rental.claim;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import dev.madang.shared.life.Life;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host asks out of the deposit after the return, for damage. Its life is moved on here and nowhere else, by the
 * steps of {@link ClaimStep}, each of which is logged with the words that both sides read.
 */
@Entity
public class Claim extends Life<ClaimStatus, Actor, ClaimStep, ClaimEntry> {

    /** How long the guest has to answer a claim, and then the host to answer another amount. */
    public static final Duration TIME_TO_ANSWER = Duration.ofHours(48);

    /** Within which operators promise to decide. Nothing ends by itself when they are late. */
    public static final Duration TIME_TO_DECIDE = Duration.ofHours(72);

    public static final int MAX_PHOTOS = 10;

    @Id
    private UUID reservationId;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status;

    @Embedded
    private ClaimTerms terms;

    private Instant openedAt;
    private @Nullable Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "claim_photo", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderColumn(name = "position")
    @Column(name = "photo_id")
    private List<UUID> photos = new ArrayList<>();

    private String withoutPhotos = "";

    @OneToMany(mappedBy = "claim", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ClaimEntry> log = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected Claim() {}

    /**
     * @param photos of the damage, each the host's own
     * @param withoutPhotos why there is none of them; empty when there is
     * @throws Refusal 422 for nothing, for more than is left of the deposit, for too many photos, for none and no word about it
     */
    Claim(Reservation reservation, Won amount, String reason, List<UUID> photos, String withoutPhotos, Instant now) {
        if (photos.isEmpty() && withoutPhotos.isBlank()) {
            throw Refusal.invalid("claim.without-photos.missing").at("withoutPhotos");
        }
        if (photos.size() > MAX_PHOTOS) {
            throw Refusal.invalid("photo.refused.full", MAX_PHOTOS).at("amount");
        }
        this.reservationId = reservation.id();
        this.terms = new ClaimTerms(amount, reservation.charge().claimable());
        this.openedAt = now;
        this.photos.addAll(photos);
        this.withoutPhotos = photos.isEmpty() ? withoutPhotos : "";
        this.status = ClaimStatus.OPEN;
        arrive(ClaimStatus.OPEN, now);
        begin(new ClaimEntry(this, now, ClaimEntry.OPENED, Actor.HOST, reservation.hostId(), amount, reason));
    }

    void agree(UUID guest, Instant now) {
        take(ClaimStep.AGREE, guest, terms.amount(), "", now);
        terms.settle(terms.amount());
    }

    /** @throws Refusal 422 unless it is more than nothing and less than what was claimed */
    void counter(UUID guest, Won offer, String words, Instant now) {
        requireOpen(ClaimStep.COUNTER, Actor.GUEST, now);
        terms.offer(offer);
        take(ClaimStep.COUNTER, guest, offer, words, now);
    }

    void dispute(UUID guest, String words, Instant now) {
        take(ClaimStep.DISPUTE, guest, null, words, now);
    }

    void accept(UUID host, Instant now) {
        take(ClaimStep.ACCEPT, host, terms.counter(), "", now);
        terms.settle(requireNonNull(terms.counter()));
    }

    void reject(UUID host, String words, Instant now) {
        take(ClaimStep.REJECT, host, null, words, now);
    }

    void withdraw(UUID host, Instant now) {
        take(ClaimStep.WITHDRAW, host, null, "", now);
        terms.settle(Won.ZERO);
    }

    /** @throws Refusal 422 unless it is between nothing and what was claimed */
    void decide(UUID admin, Won decided, String words, Instant now) {
        requireOpen(ClaimStep.DECIDE, Actor.ADMIN, now);
        terms.decide(decided);
        take(ClaimStep.DECIDE, admin, decided, words, now);
    }

    /** Writes down what the clock has done by now: a silent guest's claim goes to an operator, a silent host's counter holds. */
    void catchUp(Instant now) {
        if (!isOverdue(now)) {
            return;
        }
        Instant then = requireNonNull(dueAt);
        if (status == ClaimStatus.OPEN) {
            move(ClaimStep.ESCALATE, null, null, "", then);
        } else {
            move(ClaimStep.HOLD, null, terms.counter(), "", then);
            terms.settle(requireNonNull(terms.counter()));
        }
    }

    /** Whether the turn of a silent side has ended and that was not written down yet. */
    boolean isOverdue(Instant now) {
        return status != ClaimStatus.DISPUTED && dueAt != null && !dueAt.isAfter(now);
    }

    /** Where it stands at this moment, whether or not the end of somebody's turn was written down yet. */
    @Override
    public ClaimStatus statusAt(Instant now) {
        if (!isOverdue(now)) {
            return status;
        }
        return status == ClaimStatus.OPEN ? ClaimStatus.DISPUTED : ClaimStatus.SETTLED;
    }

    /** When the turn of whoever has to act at this moment ends; null once it is settled. */
    public @Nullable Instant dueAt(Instant now) {
        if (!isOverdue(now)) {
            return dueAt;
        }
        return status == ClaimStatus.OPEN ? requireNonNull(dueAt).plus(TIME_TO_DECIDE) : null;
    }

    /** What the host gets, once that is certain at this moment; null before. */
    public @Nullable Won settledAt(Instant now) {
        return isOverdue(now) && status == ClaimStatus.COUNTERED ? terms.counter() : terms.settled();
    }

    public UUID reservationId() {
        return reservationId;
    }

    /** What the host asks. */
    public Won amount() {
        return terms.amount();
    }

    /** What the guest offers instead; null when they did not. */
    public @Nullable Won counter() {
        return terms.counter();
    }

    public Instant openedAt() {
        return openedAt;
    }

    public List<UUID> photos() {
        return List.copyOf(photos);
    }

    /** Why there are none, in the host's words; empty when there are. */
    public String withoutPhotos() {
        return withoutPhotos;
    }

    /** In the order in which it happened. */
    public List<ClaimEntry> log() {
        return List.copyOf(log);
    }

    @Override
    protected ClaimStatus status() {
        return status;
    }

    @Override
    protected void arrive(ClaimStatus at, Instant since) {
        status = at;
        dueAt = switch (at) {
            case OPEN, COUNTERED -> since.plus(TIME_TO_ANSWER);
            case DISPUTED -> since.plus(TIME_TO_DECIDE);
            case SETTLED -> null;
        };
    }

    @Override
    protected List<ClaimEntry> entries() {
        return log;
    }

    @Override
    protected ClaimMoved moved(ClaimEntry entry, @Nullable ClaimStatus from) {
        ClaimStep step = from == null ? null : ClaimStep.valueOf(entry.step());
        return new ClaimMoved(
                reservationId, entry.id(), step, from, status, entry.actor(), entry.actorId(), entry.at());
    }

    @Override
    protected Refusal notOpen(ClaimStatus current) {
        return Refusal.conflict("claim.conflict." + current);
    }

    private void take(ClaimStep step, UUID actorId, @Nullable Won named, String words, Instant now) {
        requireOpen(step, step.actor(), now);
        catchUp(now);
        move(step, actorId, named, words, now);
    }

    private void move(ClaimStep step, @Nullable UUID actorId, @Nullable Won named, String words, Instant at) {
        move(step, new ClaimEntry(this, at, step.name(), step.actor(), actorId, named, words));
    }
}
