package dev.madang.rental.domain;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Gear that a host lends by the day, in one or several equal units. */
@Entity
public class Listing {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
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

    @Enumerated(EnumType.STRING)
    private CancellationPolicy cancellationPolicy;

    private @Nullable UUID coverId;

    @ElementCollection
    @CollectionTable(name = "listing_photo", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    @Column(name = "photo_id")
    private List<UUID> photos = new ArrayList<>();

    @OneToMany(mappedBy = "listing", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ListingOption> options = new ArrayList<>();

    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Listing() {}

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

    /** Whole days between asking and the first day of use. */
    public int noticeDays() {
        return noticeDays;
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

    public Instant updatedAt() {
        return updatedAt;
    }
}
