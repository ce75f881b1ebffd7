package dev.madang.review.domain;

import dev.madang.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one side of a rental says of the other. It is written and moved on by its {@link ReviewExchange} alone. */
@Entity
public class Review {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reservation_id")
    private ReviewExchange exchange;

    @Enumerated(EnumType.STRING)
    private Side side;

    private UUID authorId;
    private UUID aboutId;
    private UUID listingId;
    private int stars;
    private String text;

    @ElementCollection
    @CollectionTable(name = "review_photo", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    @Column(name = "photo_id")
    private List<UUID> photos = new ArrayList<>();

    private Instant writtenAt;
    private @Nullable Instant shownAt;

    @Version
    private @Nullable Integer version;

    protected Review() {}

    Review(ReviewExchange exchange, Side side, Opinion opinion, Instant now) {
        this.id = Ids.next();
        this.exchange = exchange;
        this.side = side;
        this.authorId = exchange.member(side);
        this.aboutId = exchange.member(side.other());
        this.listingId = exchange.listingId();
        say(opinion, now);
    }

    void rewrite(Opinion opinion, Instant now) {
        say(opinion, now);
    }

    void show(Instant now) {
        shownAt = now;
    }

    public UUID id() {
        return id;
    }

    public Side side() {
        return side;
    }

    public int stars() {
        return stars;
    }

    /** Counts how often it was changed: who changes what is older than that has missed something. */
    public int version() {
        return version == null ? 0 : version;
    }

    public Opinion opinion() {
        return new Opinion(stars, text, List.copyOf(photos));
    }

    private void say(Opinion opinion, Instant now) {
        stars = opinion.stars();
        text = opinion.text();
        photos = new ArrayList<>(opinion.photos());
        writtenAt = now;
    }
}
