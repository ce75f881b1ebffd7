package dev.madang.test;

import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.rental.listing.Listing;
import dev.madang.shared.DayPeriod;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gear for tests, written straight into the database and found at once: {@code gear.listing(host).title("…").units(2).publish()}. What
 * is not said is ordinary: a tent in Mapo for 10,000 won a day with a deposit of 50,000, handed over in person or by
 * parcel, one unit, 1 to 30 days, no notice, no buffer, no options, no photos; its host has a return address.
 */
public class Gear {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final IndexKeeper index;
    private final Clock clock;

    Gear(JdbcClient jdbc, PlatformTransactionManager transactions, IndexKeeper index, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.index = index;
        this.clock = clock;
    }

    /** A new member with a confirmed e-mail and no password, to lend what {@link #listing} makes. */
    public UUID host() {
        UUID id = UUID.randomUUID();
        insert("""
                INSERT INTO member (id, email, nickname, email_confirmed_at, created_at) VALUES (?, ?, '호스트', ?, ?)
                """, id, id + "@host.test", now(), now());
        return id;
    }

    public Builder listing(UUID host) {
        return new Builder(host);
    }

    /** Takes days of all units, as a host's block does. */
    public void block(UUID listing, DayPeriod days) {
        units(listing).forEach(unit -> blockUnit(listing, unit, days));
    }

    /** Takes days of one unit. */
    public void blockUnit(UUID listing, UUID unit, DayPeriod days) {
        insert(
                "INSERT INTO occupancy (listing_id, unit_id, days) VALUES (?, ?, daterange(?, ?))",
                listing,
                unit,
                days.from(),
                days.to());
    }

    /** Gives days of a listing a price of their own, as its host does. */
    public void priceSpecially(UUID listing, DayPeriod days, long won) {
        insert(
                "INSERT INTO listing_special_price (listing_id, from_day, to_day, price) VALUES (?, ?, ?, ?)",
                listing,
                days.from(),
                days.to(),
                won);
    }

    /** All its days cost what is usual. */
    public void forgetPrices(UUID listing) {
        insert("DELETE FROM listing_special_price WHERE listing_id = ?", listing);
    }

    /** Lets somebody have paid for days of one unit. */
    public void reserve(UUID listing, UUID unit, DayPeriod days) {
        booking(listing, host()).unit(unit).days(days).write();
    }

    /** A reservation of this guest's. */
    public Booking booking(UUID listing, UUID guest) {
        return new Booking(jdbc, transactions, clock, listing, guest);
    }

    /** The units of a listing, by their numbers. */
    public List<UUID> units(UUID listing) {
        return jdbc.sql("SELECT id FROM unit WHERE listing_id = ? ORDER BY number")
                .param(listing)
                .query(UUID.class)
                .list();
    }

    /** The offered options of a listing, in their order. */
    public List<UUID> options(UUID listing) {
        return jdbc.sql("SELECT id FROM listing_option WHERE listing_id = ? AND offered ORDER BY position")
                .param(listing)
                .query(UUID.class)
                .list();
    }

    private void insert(String sql, Object... values) {
        transactions.executeWithoutResult(
                status -> jdbc.sql(sql).params(List.of(values)).update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private record Option(String name, long price, long deposit) {}

    /** What is to be lent; ends in {@link #publish}, {@link #draft}, {@link #pause} or {@link #delete}. */
    public class Builder {

        private final UUID host;
        private final List<Option> options = new ArrayList<>();
        private String title = "4인용 텐트";
        private String description = "두 번 쓴 텐트예요. 팩과 망치를 함께 드려요.";
        private String category = "camping-tent";
        private String region = "seoul-mapo";
        private double lat = 37.5663;
        private double lng = 126.9018;
        private long pricePerDay = 10_000;
        private int weeklyDiscount;
        private long deposit = 50_000;
        private long postage;
        private boolean guestPaysPostage = true;
        private boolean inPerson = true;
        private boolean parcel = true;
        private int minDays = 1;
        private int maxDays = 30;
        private int noticeDays;
        private int bufferDays;
        private boolean approvesExtensions;
        private String cancellationPolicy = "FLEXIBLE";
        private int units = 1;
        private int photos;

        Builder(UUID host) {
            this.host = host;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        /** Slug of the second level. */
        public Builder category(String category) {
            this.category = category;
            return this;
        }

        /** Code of the 시/군/구; see {@link #at} for the point. */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        public Builder at(double lat, double lng) {
            this.lat = lat;
            this.lng = lng;
            return this;
        }

        public Builder pricePerDay(long won) {
            this.pricePerDay = won;
            return this;
        }

        /** Percent from seven days on. */
        public Builder weeklyDiscount(int percent) {
            this.weeklyDiscount = percent;
            return this;
        }

        public Builder deposit(long won) {
            this.deposit = won;
            return this;
        }

        /** Each way. */
        public Builder postage(long won, boolean guestPays) {
            this.postage = won;
            this.guestPaysPostage = guestPays;
            return this;
        }

        public Builder inPersonOnly() {
            this.parcel = false;
            return this;
        }

        public Builder parcelOnly() {
            this.inPerson = false;
            return this;
        }

        /** Fewest and most days of one rental. */
        public Builder days(int min, int max) {
            this.minDays = min;
            this.maxDays = max;
            return this;
        }

        public Builder noticeDays(int days) {
            this.noticeDays = days;
            return this;
        }

        public Builder bufferDays(int days) {
            this.bufferDays = days;
            return this;
        }

        /** The host wants to be asked before a running rental is extended. */
        public Builder approvesExtensions() {
            this.approvesExtensions = true;
            return this;
        }

        /** FLEXIBLE, MODERATE or STRICT. */
        public Builder cancellationPolicy(String policy) {
            this.cancellationPolicy = policy;
            return this;
        }

        public Builder units(int units) {
            this.units = units;
            return this;
        }

        public Builder option(String name, long price, long deposit) {
            options.add(new Option(name, price, deposit));
            return this;
        }

        /** So many photos that are ready (rows only, no files); the first becomes the cover. */
        public Builder photos(int photos) {
            this.photos = photos;
            return this;
        }

        public UUID publish() {
            return save("PUBLISHED");
        }

        public UUID draft() {
            return save("DRAFT");
        }

        public UUID pause() {
            return save("PAUSED");
        }

        public UUID delete() {
            return save("DELETED");
        }

        private UUID save(String status) {
            UUID id = UUID.randomUUID();
            transactions.executeWithoutResult(transaction -> {
                insertListing(id, status);
                if (parcel) {
                    insertReturnAddress();
                }
                insertUnits(id);
                insertOptions(id);
                insertPhotos(id);
            });
            index.refresh(Listing.class, List.of(id));
            return id;
        }

        private void insertListing(UUID id, String status) {
            jdbc.sql("""
                    INSERT INTO listing (id, host_id, status, title, description, category, region, place, lat, lng,
                        price_per_day, weekly_discount, deposit, in_person, parcel, min_days, max_days, notice_days,
                        buffer_days, approves_extensions, postage, guest_pays_postage, cancellation_policy, created_at, published_at, updated_at)
                    VALUES (:id, :host, :status, :title, :description, :category, :region, '역 앞', :lat, :lng,
                        :pricePerDay, :weeklyDiscount, :deposit, :inPerson, :parcel, :minDays, :maxDays, :noticeDays,
                        :bufferDays, :approvesExtensions, :postage, :guestPaysPostage, :cancellationPolicy, :now, :publishedAt, :now)
                    """)
                    .param("id", id)
                    .param("host", host)
                    .param("status", status)
                    .param("title", title)
                    .param("description", description)
                    .param("category", category)
                    .param("region", region)
                    .param("lat", lat)
                    .param("lng", lng)
                    .param("pricePerDay", pricePerDay)
                    .param("weeklyDiscount", weeklyDiscount)
                    .param("deposit", deposit)
                    .param("inPerson", inPerson)
                    .param("parcel", parcel)
                    .param("minDays", minDays)
                    .param("maxDays", maxDays)
                    .param("noticeDays", noticeDays)
                    .param("bufferDays", bufferDays)
                    .param("approvesExtensions", approvesExtensions)
                    .param("postage", postage)
                    .param("guestPaysPostage", guestPaysPostage)
                    .param("cancellationPolicy", cancellationPolicy)
                    .param("now", now())
                    .param("publishedAt", status.equals("DRAFT") ? null : now(), java.sql.Types.TIMESTAMP)
                    .update();
        }

        private void insertReturnAddress() {
            insert("""
                    INSERT INTO address (id, member_id, number, recipient, phone, postcode, road, usual)
                    VALUES (?, ?, 1, '호스트', '010-1234-5678', '04044', '서울 마포구 양화로 45', true)
                    ON CONFLICT DO NOTHING""", UUID.randomUUID(), host);
        }

        private void insertUnits(UUID listing) {
            for (int number = 1; number <= units; number++) {
                insert(
                        "INSERT INTO unit (id, listing_id, number) VALUES (?, ?, ?)",
                        UUID.randomUUID(),
                        listing,
                        number);
            }
        }

        private void insertOptions(UUID listing) {
            for (int position = 0; position < options.size(); position++) {
                Option option = options.get(position);
                insert(
                        "INSERT INTO listing_option (id, listing_id, position, name, price, deposit) VALUES (?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        listing,
                        position,
                        option.name(),
                        option.price(),
                        option.deposit());
            }
        }

        private void insertPhotos(UUID listing) {
            for (int position = 0; position < photos; position++) {
                UUID photo = UUID.randomUUID();
                insert("""
                        INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
                        VALUES (?, ?, 'READY', 'image/webp', 1600, 1200, ?)
                        """, photo, host, now());
                insert(
                        "INSERT INTO listing_photo (listing_id, photo_id, position) VALUES (?, ?, ?)",
                        listing,
                        photo,
                        position);
                if (position == 0) {
                    insert("UPDATE listing SET cover_id = ? WHERE id = ?", photo, listing);
                }
            }
        }
    }
}
