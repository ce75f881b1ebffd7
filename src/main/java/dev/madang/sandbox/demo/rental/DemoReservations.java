package dev.madang.sandbox.demo.rental;

import static dev.madang.sandbox.demo.rental.DemoStory.AGREED;
import static dev.madang.sandbox.demo.rental.DemoStory.APPROVED;
import static dev.madang.sandbox.demo.rental.DemoStory.ASKING;
import static dev.madang.sandbox.demo.rental.DemoStory.CANCELLED;
import static dev.madang.sandbox.demo.rental.DemoStory.CANCELLED_BY_HOST;
import static dev.madang.sandbox.demo.rental.DemoStory.CLAIMED;
import static dev.madang.sandbox.demo.rental.DemoStory.COUNTERED;
import static dev.madang.sandbox.demo.rental.DemoStory.DECIDED;
import static dev.madang.sandbox.demo.rental.DemoStory.DECLINED;
import static dev.madang.sandbox.demo.rental.DemoStory.DISPUTED;
import static dev.madang.sandbox.demo.rental.DemoStory.EXTENDED;
import static dev.madang.sandbox.demo.rental.DemoStory.EXTENDING;
import static dev.madang.sandbox.demo.rental.DemoStory.GIVING_BACK;
import static dev.madang.sandbox.demo.rental.DemoStory.HANDING_OVER;
import static dev.madang.sandbox.demo.rental.DemoStory.LATE;
import static dev.madang.sandbox.demo.rental.DemoStory.PAID;
import static dev.madang.sandbox.demo.rental.DemoStory.RENTED;
import static dev.madang.sandbox.demo.rental.DemoStory.REQUESTED;
import static dev.madang.sandbox.demo.rental.DemoStory.RETURNED;
import static dev.madang.sandbox.demo.rental.DemoStory.UNANSWERED;
import static dev.madang.sandbox.demo.rental.DemoStory.UNPAID;
import static dev.madang.sandbox.demo.rental.DemoStory.WITHDRAWN;
import static java.util.function.Predicate.not;

import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.cast.Good;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Reservations around today: for guest@ and host@ something in every state, for all others a lively calendar. */
public final class DemoReservations {

    private static final int BUSY = 8;

    private static final int LEAST_EXTENDED = 3;

    /** What others do at each listing: the story, on which days from today its first day lies, and how often in a hundred. */
    private record Habit(DemoStory story, int earliest, int latest, int percent) {}

    private static final List<Habit> HABITS = List.of(
            new Habit(RENTED, -80, -4, 22),
            new Habit(RENTED, -45, -6, 6),
            new Habit(RENTED, -1, 0, 6),
            new Habit(AGREED, -75, -15, 2),
            new Habit(DECIDED, -75, -20, 1),
            new Habit(EXTENDED, -75, -15, 3),
            new Habit(LATE, -75, -15, 2),
            new Habit(PAID, 2, 35, 15),
            new Habit(PAID, 5, 60, 8),
            new Habit(REQUESTED, 4, 25, 8),
            new Habit(APPROVED, 4, 25, 5),
            new Habit(DECLINED, 3, 30, 4),
            new Habit(WITHDRAWN, 3, 30, 3),
            new Habit(CANCELLED, 6, 30, 4),
            new Habit(CANCELLED_BY_HOST, 3, 30, 2),
            new Habit(UNANSWERED, 2, 20, 3),
            new Habit(UNPAID, 2, 20, 3));

    private final List<DemoListing> listings;
    private final List<DemoMember> members;
    private final Instant now;
    private final LocalDate today;
    private final DemoCalendar calendar = new DemoCalendar();
    private final List<DemoReservation> told = new ArrayList<>();
    private final SplittableRandom chance = new SplittableRandom(2026);

    private DemoReservations(List<DemoListing> listings, List<DemoMember> members, Instant now) {
        this.listings = listings;
        this.members = members;
        this.now = now;
        this.today = Seoul.dayOf(now);
    }

    /** All reservations and blocked days; those of guest@ and host@ first. */
    public static DemoReservations compose(List<DemoListing> listings, List<DemoMember> members, Instant now) {
        var reservations = new DemoReservations(listings, members, now);
        reservations.tellOfGuestAndHost();
        listings.forEach(reservations::tellOf);
        listings.forEach(reservations::blockSomeDays);
        reservations.importEvents();
        reservations.tellOfBusyMonths();
        return reservations;
    }

    public List<DemoReservation> told() {
        return List.copyOf(told);
    }

    /** The days that hosts keep for themselves. */
    public List<DemoCalendar.Blocked> blocks() {
        return calendar.blocks();
    }

    /** What stands in a calendar that a host keeps elsewhere. */
    public List<DemoCalendar.Blocked> events() {
        return calendar.events();
    }

    private void tellOfGuestAndHost() {
        DemoMember guest = member("guest");
        DemoMember host = member("host");
        Predicate<DemoListing> hosts = listing -> listing.host().equals(host);
        tell(guest, hosts, REQUESTED, 9);
        tell(guest, hosts, APPROVED, 6);
        tell(guest, hosts, PAID, 4);
        tell(member("eunchae"), hosts, ASKING, -1);
        tell(guest, hosts, RENTED, -1);
        tell(guest, hosts, RENTED, -24);
        tell(guest, hosts, RETURNED, 0);
        tell(guest, hosts, CLAIMED, -1);
        tell(guest, hosts, COUNTERED, -2);
        tell(guest, hosts, DISPUTED, -2);
        tell(guest, hosts, LATE, -33);
        tell(guest, hosts, EXTENDED, -50);
        tell(guest, hosts, DECLINED, 12);
        tell(guest, hosts, CANCELLED, 15);
        tell(guest, not(hosts), REQUESTED, 13);
        tell(guest, not(hosts), APPROVED, 10);
        tell(guest, not(hosts), PAID, 20);
        tell(guest, not(hosts), HANDING_OVER, 0);
        tell(guest, not(hosts), EXTENDING, -1);
        tell(guest, not(hosts), RENTED, -40);
        tell(guest, not(hosts), AGREED, -28);
        tell(guest, not(hosts), CANCELLED_BY_HOST, 11);
        tell(guest, not(hosts), UNANSWERED, 8);
        tell(guest, not(hosts), UNPAID, 7);
        tell(member("hana"), hosts, REQUESTED, 5);
        tell(member("misuk"), hosts, REQUESTED, 16);
        tell(member("bora"), hosts, APPROVED, 8);
        tell(member("doha"), hosts, RENTED, 0);
        tell(member("gunwoo"), hosts, GIVING_BACK, 0);
        tell(member("sora"), hosts, PAID, 11);
        tell(member("gunwoo"), hosts, RENTED, -12);
        tell(member("hana"), hosts, DECIDED, -35);
        tell(member("eunchae"), hosts, WITHDRAWN, 18);
        tell(member("yuna"), hosts, UNANSWERED, 6);
        tell(member("minjae"), hosts, CANCELLED, 14);
        tell(host, not(hosts), REQUESTED, 7);
        tell(host, not(hosts), PAID, 3);
        tell(host, not(hosts), RENTED, -16);
        tell(guest, hosts, RENTED, -9);
    }

    /** What the demo host lends is popular: there is something to read and to count. */
    private void tellOfBusyMonths() {
        DemoMember host = member("host");
        listings.stream().filter(listing -> listing.host().equals(host)).forEach(listing -> {
            for (int rental = 0; rental < BUSY; rental++) {
                tell(listing, someGuestOf(listing), RENTED, today.minusDays(chance.nextInt(15, 150)));
            }
        });
    }

    /** At some listing of that kind that is free then and old enough. */
    private void tell(DemoMember guest, Predicate<DemoListing> where, DemoStory story, int firstDay) {
        var candidates = new ArrayList<>(listings.stream()
                .filter(where)
                .filter(listing -> !listing.host().equals(guest))
                .toList());
        while (!candidates.isEmpty()) {
            DemoListing listing = candidates.remove(chance.nextInt(candidates.size()));
            if (tell(listing, guest, story, today.plusDays(firstDay))) {
                return;
            }
        }
        throw new IllegalStateException("No listing for " + story + " of " + guest.code());
    }

    private void tellOf(DemoListing listing) {
        for (Habit habit : HABITS) {
            if (chance.nextInt(100) < habit.percent()) {
                LocalDate firstDay = today.plusDays(chance.nextInt(habit.earliest(), habit.latest() + 1));
                tell(listing, someGuestOf(listing), habit.story(), firstDay);
            }
        }
    }

    /** @param day the first day, or that of the return */
    private boolean tell(DemoListing listing, DemoMember guest, DemoStory story, LocalDate day) {
        int length = length(story, listing);
        var days = DayPeriod.ofDays(story.isToldFromItsEnd() ? day.minusDays(length) : day, length);
        Instant requestedAt = requestedAt(story, listing, days.from());
        boolean tooPoor = story.needsDeposit() && listing.good().deposit().isZero()
                || story == LATE && !outlastsLateDays(listing.good());
        boolean tooLate = !listing.inPerson()
                && days.from().isBefore(Seoul.dayOf(requestedAt).plusDays(BookingWindow.PARCEL_LEAD_DAYS));
        if (requestedAt.isBefore(listing.publishedAt())
                || tooPoor
                || tooLate
                || !canBeExtended(story, listing, length)) {
            return false;
        }
        var request = new DemoReservationBuilder(listing, guest, days, requestedAt, chance);
        DemoReservation reservation = story.tell(request, now, chance).end(String.valueOf(told.size()));
        if (!calendar.isFree(listing, reservation.heldDays(), reservation.units())) {
            return false;
        }
        calendar.reserve(reservation);
        told.add(reservation);
        return true;
    }

    /** Whether the listing allows what it is extended to, and its host is asked just where the story says so. */
    private static boolean canBeExtended(DemoStory story, DemoListing listing, int length) {
        return !story.isExtended() || length < listing.maxDays() && listing.approvesExtensions() == (story == ASKING);
    }

    /** Whether something is left of the deposit after two late days at twice the price. */
    private static boolean outlastsLateDays(Good good) {
        return good.deposit().compareTo(good.pricePerDay().times(4)) > 0;
    }

    /** Before the notice the host needs, and so long ago that the story has come to its end, or is still open. */
    private Instant requestedAt(DemoStory story, DemoListing listing, LocalDate firstDay) {
        if (story.isOpen()) {
            return now.minus(Duration.ofMinutes(chance.nextInt(200, 1_100)));
        }
        int ahead = Math.max(listing.noticeDays(), story == CANCELLED ? 10 : 4) + chance.nextInt(8);
        LocalDate day = firstDay.minusDays(ahead);
        LocalDate latest = today.minusDays(DemoStory.LONGEST_IN_DAYS + 1L);
        return (day.isAfter(latest) ? latest : day)
                .atTime(8, 0)
                .plusMinutes(chance.nextInt(14 * 60))
                .atZone(Seoul.ZONE)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** Mostly a weekend or a few days, now and then a week or more; where one of the days is added later, a day longer than the least. */
    private int length(DemoStory story, DemoListing listing) {
        int wanted = chance.nextInt(7) == 0 ? chance.nextInt(7, 11) : chance.nextInt(1, 5);
        int least = story.isExtended() ? Math.max(LEAST_EXTENDED, listing.minDays() + 1) : listing.minDays();
        return Math.clamp(wanted, least, listing.maxDays());
    }

    private DemoMember someGuestOf(DemoListing listing) {
        List<DemoMember> others = members.stream()
                .filter(member -> !member.equals(listing.host()) && !member.isAdmin())
                .toList();
        return others.get(chance.nextInt(others.size()));
    }

    private void blockSomeDays(DemoListing listing) {
        if (chance.nextInt(3) == 0) {
            calendar.block(listing, DayPeriod.ofDays(today.plusDays(chance.nextInt(3, 50)), chance.nextInt(2, 9)));
        }
    }

    /** The demo host lends something elsewhere, too. */
    private void importEvents() {
        DemoMember host = member("host");
        DemoListing listing = listings.stream()
                .filter(one -> one.host().equals(host))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (int weeks : new int[] {3, 6}) {
            var event = DayPeriod.ofDays(today.plusWeeks(weeks), 3);
            if (calendar.isFree(listing, event, 1)) {
                calendar.importEvent(listing, event);
            }
        }
    }

    private DemoMember member(String code) {
        return members.stream()
                .filter(member -> member.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
