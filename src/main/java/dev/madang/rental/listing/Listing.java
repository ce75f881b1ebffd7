package dev.madang.rental.listing;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.Rating;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Gear that a host lends by the day, in one or several equal units. */
@Entity
public class Listing {

    public static final int MAX_PHOTOS = 10;

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
    private Won pricePerDay;
    private int weeklyDiscount;
    private Won deposit;
    private boolean inPerson;
    private boolean parcel;
    private int minDays;
    private int maxDays;
    private int noticeDays;
    private int bufferDays;

    @Enumerated(EnumType.STRING)
    private CancellationPolicy cancellationPolicy;

    // Photos are added and moved one by one, each in its own moment: that changes no text somebody else is editing.
    @OptimisticLock(excluded = true)
    private @Nullable UUID coverId;

    @ElementCollection
    @OptimisticLock(excluded = true)
    @CollectionTable(name = "listing_photo", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    @Column(name = "photo_id")
    private List<UUID> photos = new ArrayList<>();

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
     * @throws Refusal 422 when something is missing
     */
    public void publish(Instant now) {
        refuse(gaps(details()));
        status = ListingStatus.PUBLISHED;
        publishedAt = publishedAt == null ? now : publishedAt;
        updatedAt = now;
    }

    /** Takes it out of the search for a while: nobody can ask for it, what is agreed goes on. Does nothing to a draft. */
    public void pause(Instant now) {
        if (status == ListingStatus.PUBLISHED) {
            status = ListingStatus.PAUSED;
            updatedAt = now;
        }
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
        if (photos.size() >= MAX_PHOTOS) {
            throw Refusal.invalid("photo.refused.full", MAX_PHOTOS);
        }
        photos.add(photo);
        chooseCover();
    }

    /**
     * Moves a photo so many places: −1 towards the cover, 1 towards the end. At the ends it stays; one that is gone stays
     * gone.
     */
    public void movePhoto(UUID photo, int places) {
        int from = photos.indexOf(photo);
        if (from < 0) {
            return;
        }
        int to = Math.clamp(from + (long) places, 0, photos.size() - 1);
        photos.add(to, photos.remove(from));
        chooseCover();
    }

    /**
     * @return whether it was one of them
     * @throws Refusal 409 when it is the last of a listing that others can see
     */
    public boolean removePhoto(UUID photo) {
        int index = photos.indexOf(photo);
        if (index < 0) {
            return false;
        }
        if (photos.size() == 1 && status != ListingStatus.DRAFT) {
            throw Refusal.conflict("editor.photos.last");
        }
        photos.remove(index);
        chooseCover();
        return true;
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
        return status == ListingStatus.PUBLISHED || status == ListingStatus.PAUSED;
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

    public Won pricePerDay() {
        return pricePerDay;
    }

    /** Percent off the rent from seven days on. */
    public int weeklyDiscount() {
        return weeklyDiscount;
    }

    /** Per unit. */
    public Won deposit() {
        return deposit;
    }

    public boolean offers(HandOver way) {
        return way == HandOver.IN_PERSON ? inPerson : parcel;
    }

    public int minDays() {
        return minDays;
    }

    public int maxDays() {
        return maxDays;
    }

    /** Whole days between asking and the first day of use; tomorrow is the earliest even without any. */
    public int noticeDays() {
        return noticeDays;
    }

    /** Days after each use on which the host dries, mends and rests the gear: taken, not charged. */
    public int bufferDays() {
        return bufferDays;
    }

    /** What a use of these days takes of the calendar: the days themselves and the buffer after them. */
    public DayPeriod held(DayPeriod use) {
        return new DayPeriod(use.from(), use.to().plusDays(bufferDays));
    }

    public CancellationPolicy cancellationPolicy() {
        return cancellationPolicy;
    }

    public @Nullable UUID coverId() {
        return coverId;
    }

    public List<UUID> photos() {
        return List.copyOf(photos);
    }

    /** Those offered now; what earlier reservations chose is kept with them. */
    public List<ListingOption> options() {
        return options.stream().filter(ListingOption::isOffered).toList();
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
                pricePerDay,
                weeklyDiscount,
                deposit,
                ways(),
                minDays,
                maxDays,
                noticeDays,
                bufferDays,
                cancellationPolicy,
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
        pricePerDay = details.pricePerDay();
        weeklyDiscount = details.weeklyDiscount();
        deposit = details.deposit();
        inPerson = details.ways().contains(HandOver.IN_PERSON);
        parcel = details.ways().contains(HandOver.PARCEL);
        minDays = details.minDays();
        maxDays = details.maxDays();
        noticeDays = details.noticeDays();
        bufferDays = details.bufferDays();
        cancellationPolicy = details.cancellationPolicy();
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

    private Set<HandOver> ways() {
        return Stream.of(HandOver.values()).filter(this::offers).collect(Collectors.toUnmodifiableSet());
    }

    private void chooseCover() {
        coverId = photos.isEmpty() ? null : photos.getFirst();
    }

    private static void refuse(List<Violation> flaws) {
        if (!flaws.isEmpty()) {
            Violation first = flaws.getFirst();
            throw Refusal.invalid(first.key(), first.arguments().toArray());
        }
    }
}
