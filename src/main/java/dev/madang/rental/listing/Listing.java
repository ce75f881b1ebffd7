package dev.madang.rental.listing;

import dev.madang.moderation.Withholding;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.Rating;
import dev.madang.rental.UsualPrice;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Gear that a host lends by the day, in one or several equal units. */
@Entity
public class Listing {

    public static final int MAX_PHOTOS = ListingPhotos.MOST;

    @Id
    private UUID id;

    private UUID hostId;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    private String title;
    private String description;
    private String category;
    private String region;
    private String place;
    private double lat;
    private double lng;

    @Embedded
    private Terms terms;

    @Embedded
    @OptimisticLock(excluded = true)
    private ListingPhotos photos = new ListingPhotos();

    @Embedded
    @OptimisticLock(excluded = true)
    private SpecialPrices special = new SpecialPrices();

    @OneToMany(mappedBy = "listing", cascade = CascadeType.ALL)
    @OrderBy("position")
    private Set<ListingOption> options = new LinkedHashSet<>();

    // Counted by ListingRatings alone: whoever describes the listing writes neither.
    @Column(insertable = false, updatable = false)
    private int ratingCount;

    @Column(insertable = false, updatable = false)
    private long ratingSum;

    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @Embedded
    private ListingKept kept = ListingKept.NOT;

    protected Listing() {}

    private Listing(UUID id, UUID hostId, Instant now) {
        this.id = id;
        this.hostId = hostId;
        status = ListingStatus.DRAFT;
        createdAt = now;
        updatedAt = now;
        keep(ListingDetails.EMPTY);
    }

    /** A listing of which nothing is said yet. */
    public static Listing draft(UUID id, UUID host, Instant now) {
        return new Listing(id, host, now);
    }

    /**
     * Says everything about the gear anew. A draft may be left incomplete, anything else not.
     *
     * @throws Refusal 422 when something cannot be kept
     */
    public void describe(ListingDetails details, Instant now) {
        refuse(details.flaws());
        if (status != ListingStatus.DRAFT) {
            refuse(details.gaps());
        }
        keep(details);
        updatedAt = now;
    }

    /** What keeps this from being published if it were described so. */
    public List<Violation> gaps(ListingDetails details) {
        var gaps = new ArrayList<>(details.gaps());
        if (photos.isEmpty()) {
            gaps.add(Violation.of("photos", "editor.photos.missing"));
        }
        return gaps;
    }

    /**
     * Lets everyone find it and ask for it; again, when it was paused.
     *
     * @throws Refusal 409 while operators keep it from others, 422 when something is missing
     */
    public void publish(Instant now) {
        if (kept.isKept()) {
            throw Refusal.conflict(kept.isWithheld() ? "listing.withheld" : "listing.host-suspended");
        }
        refuse(gaps(details()));
        status = ListingStatus.PUBLISHED;
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
    }

    /** Takes it out of the search for a while: nobody can ask for it, what is agreed goes on. Does nothing to a draft. */
    public void pause(Instant now) {
        kept = kept.toStay();
        if (status == ListingStatus.PUBLISHED) {
            status = ListingStatus.PAUSED;
            updatedAt = now;
        }
    }

    /** Keeps it from others, or, with null, does so no more: what was published then is again. */
    public void withhold(@Nullable Withholding how, Instant now) {
        keepFromOthers(kept.withheld(how), now);
    }

    /** The same for as long as its host is suspended. */
    public void suspendHost(boolean suspended, Instant now) {
        keepFromOthers(kept.hostSuspended(suspended), now);
    }

    private void keepFromOthers(ListingKept after, Instant now) {
        boolean published = status == ListingStatus.PUBLISHED;
        kept = published && after.isKept() ? after.toComeBack() : after;
        if (published && kept.isKept()) {
            status = ListingStatus.PAUSED;
        } else if (!kept.isKept() && kept.comesBack()) {
            kept = kept.toStay();
            status = status == ListingStatus.PAUSED ? ListingStatus.PUBLISHED : status;
        }
        updatedAt = now;
    }

    /** Takes it down for good: nobody uses it or will. Who once did finds their reservations still. */
    public void delete(Instant now) {
        status = ListingStatus.DELETED;
        updatedAt = now;
    }

    /**
     * Puts a photo behind the others; the first is the cover.
     *
     * @throws Refusal 422 when there are as many as there may be
     */
    public void addPhoto(UUID photo) {
        photos.add(photo);
    }

    /**
     * Moves a photo so many places: −1 towards the cover, 1 towards the end. At the ends it stays; one that is gone stays
     * gone.
     */
    public void movePhoto(UUID photo, int places) {
        photos.move(photo, places);
    }

    /**
     * @return whether it was one of them
     * @throws Refusal 409 when it is the last of a listing that others can see
     */
    public boolean removePhoto(UUID photo) {
        return photos.remove(photo, status == ListingStatus.DRAFT);
    }

    /**
     * Gives these days a price of their own. Who asked before pays what they were told.
     *
     * @throws Refusal 422 when it is no price that a day can have, or there are as many as there may be
     */
    public void priceSpecially(DayPeriod days, Won price, LocalDate today) {
        special.set(days, price, today);
    }

    /** Lets these days cost what is usual. */
    public void priceAsUsual(DayPeriod days) {
        special.clear(days);
    }

    /** Days with a price of their own that are not over by then, the first one first. */
    public List<SpecialPrice> specialPrices(LocalDate today) {
        return special.from(today);
    }

    /** What a day costs as long as nobody has said which. */
    public UsualPrice usualPrice(LocalDate today) {
        return special.beside(terms.pricePerDay(), today);
    }

    /** By how much a unit costs more on all of these days together than at this price for each; negative when it costs less. */
    public Won special(Won usual, DayPeriod days) {
        return special.above(usual, days);
    }

    public UUID id() {
        return id;
    }

    public UUID hostId() {
        return hostId;
    }

    public ListingStatus status() {
        return status;
    }

    public boolean isPublished() {
        return status == ListingStatus.PUBLISHED;
    }

    /** Whether others than its host may look at it. */
    public boolean isVisible() {
        return !kept.isKept() && (status == ListingStatus.PUBLISHED || status == ListingStatus.PAUSED);
    }

    /** Whether its host may: not what operators removed, nor what the host deleted. */
    public boolean isOpenToHost() {
        return status != ListingStatus.DELETED && !kept.isRemoved();
    }

    /** Whether operators keep it from others. */
    public boolean isWithheld() {
        return kept.isWithheld();
    }

    public boolean isHostedBy(UUID member) {
        return hostId.equals(member);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Slug of the second-level category. */
    public String category() {
        return category;
    }

    /** Code of the 시/군/구. */
    public String region() {
        return region;
    }

    public String place() {
        return place;
    }

    /** Where it is handed over. Strangers see only {@link MapPoint#rounded}. */
    public MapPoint point() {
        return new MapPoint(lat, lng);
    }

    public Terms terms() {
        return terms;
    }

    public @Nullable UUID coverId() {
        return photos.cover();
    }

    public List<UUID> photos() {
        return photos.all();
    }

    /** Those offered now; what earlier reservations chose is kept with them. */
    public List<ListingOption> options() {
        return options.stream().filter(ListingOption::isOffered).toList();
    }

    /** Those of these that are offered now. */
    public List<ListingOption> options(Set<UUID> chosen) {
        return chosen.isEmpty()
                ? List.of()
                : options().stream()
                        .filter(option -> chosen.contains(option.id()))
                        .toList();
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public Rating rating() {
        return new Rating(ratingCount, ratingSum);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts how often it was described, published or paused: who edits what is older than that has missed something. */
    public int version() {
        return version == null ? 0 : version;
    }

    /** All that its host has said about it. */
    public ListingDetails details() {
        return new ListingDetails(
                title,
                description,
                category,
                region,
                place,
                point(),
                terms,
                options().stream().map(ListingOption::details).toList());
    }

    private void keep(ListingDetails details) {
        title = details.title();
        description = details.description();
        category = details.category();
        region = details.region();
        place = details.place();
        lat = details.point().lat();
        lng = details.point().lng();
        terms = details.terms();
        keepOptions(details.options());
    }

    private void keepOptions(List<OptionDetails> offered) {
        options.forEach(ListingOption::withdraw);
        for (int i = 0; i < offered.size(); i++) {
            offer(offered.get(i), i);
        }
    }

    private void offer(OptionDetails details, int position) {
        options.stream()
                .filter(option -> option.id().equals(details.id()))
                .findFirst()
                .ifPresentOrElse(
                        option -> option.offer(details, position),
                        () -> options.add(new ListingOption(this, details, position)));
    }

    private static void refuse(List<Violation> flaws) {
        if (!flaws.isEmpty()) {
            Violation first = flaws.getFirst();
            throw Refusal.invalid(first.key(), first.arguments().toArray());
        }
    }
}
