package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.media.Drawing;
import dev.madang.media.Photos;
import dev.madang.rental.Categories;
import dev.madang.shared.Regions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty Madang once, at the first start of the local profile: members (the demo accounts among them), what
 * they lend, and reservations around that day. The same on every machine but for the day. Left out with {@code
 * madang.demo=false}. Runs before the search index looks for what it lacks.
 */
@Component
@Profile("local")
@ConditionalOnBooleanProperty(name = "madang.demo", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoData implements ApplicationRunner {

    static final String PASSWORD = "madang-demo";

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final Categories categories;
    private final Regions regions;
    private final Photos photos;
    private final DemoPeopleAndGear peopleAndGear;
    private final DemoBookings bookings;
    private final DemoHandovers handovers;
    private final DemoPayments payments;
    private final DemoEarnings earnings;
    private final DemoReviews reviews;
    private final DemoTalk talk;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoData(
            Categories categories,
            Regions regions,
            Photos photos,
            DemoPeopleAndGear peopleAndGear,
            DemoBookings bookings,
            DemoHandovers handovers,
            DemoPayments payments,
            DemoEarnings earnings,
            DemoReviews reviews,
            DemoTalk talk,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.categories = categories;
        this.regions = regions;
        this.photos = photos;
        this.peopleAndGear = peopleAndGear;
        this.bookings = bookings;
        this.handovers = handovers;
        this.payments = payments;
        this.earnings = earnings;
        this.reviews = reviews;
        this.talk = talk;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!isMade()) {
            make(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Files first and then all rows at once: a start that is cut short leaves nothing that the next does not complete. */
    private void make(Instant now) {
        List<DemoMember> members = DemoMember.all(regions);
        List<DemoListing> listings = DemoListings.compose(categories, regions, members, now);
        DemoReservations reservations = DemoReservations.compose(listings, members, now);
        List<DemoReview> written = DemoReviews.compose(reservations.told(), now);
        photos.storeDrawn(drawings(members, listings, reservations.told(), written));
        String passwordHash = requireNonNull(passwords.encode(PASSWORD));
        transaction.executeWithoutResult(status -> {
            if (claim(now)) {
                peopleAndGear.members(members, passwordHash, now);
                peopleAndGear.listings(listings);
                bookings.write(reservations.told(), reservations.occupancies(), now);
                handovers.write(reservations.told());
                payments.write(reservations.told());
                earnings.write(reservations.told());
                reviews.write(reservations.told(), written, now);
                talk.write(members, listings, now);
            }
        });
        log.info(
                "Made the demo: {} members, {} listings, {} reservations",
                members.size(),
                listings.size(),
                reservations.told().size());
    }

    private static List<Drawing> drawings(
            List<DemoMember> members,
            List<DemoListing> listings,
            List<DemoReservation> reservations,
            List<DemoReview> reviews) {
        var pictures = new ArrayList<DemoPicture>();
        listings.forEach(listing -> pictures.addAll(listing.pictures()));
        for (DemoReservation reservation : reservations) {
            DemoProof.of(reservation).forEach(proof -> pictures.add(proof.picture()));
            pictures.addAll(DemoClaim.pictures(reservation));
        }
        reviews.forEach(review -> pictures.addAll(review.pictures()));
        return Stream.concat(
                        members.stream().map(DemoMember::portrait),
                        pictures.parallelStream().map(DemoPicture::drawing))
                .toList();
    }

    private boolean isMade() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sandbox_demo_data)")
                .query(Boolean.class)
                .single();
    }

    /** Takes it upon this transaction; false when another instance has. */
    private boolean claim(Instant now) {
        return jdbc.sql("INSERT INTO sandbox_demo_data (made_at) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }
}
