package dev.madang.rental.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.media.PhotoState;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.OptionDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class HostingDeskTest {

    @Autowired
    ListingPhotoDesk photoDesk;

    @Autowired
    BlockDesk blockDesk;

    @Autowired
    HostingDesk desk;

    @Autowired
    Occupancies occupancies;

    @Autowired
    Photos photos;

    @Autowired
    Gear gear;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID host;
    final UUID id = Ids.next();

    @BeforeEach
    void host() {
        host = gear.host();
    }

    @Test
    void aFirstSaveMakesADraft() {
        save(0, tent());
        HostedListing shown = shown();
        assertThat(shown.status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(shown.details())
                .usingRecursiveComparison()
                .ignoringFields("options.id")
                .isEqualTo(tent());
        assertThat(shown.units()).isEqualTo(1);
    }

    @Test
    void aListingBeginsWithWhatWasTypedOnce() {
        desk.begin(id, host, new Draft(tent(), 3));
        assertThat(shown().details().title()).isEqualTo(tent().title());
        assertThat(shown().units()).isEqualTo(3);
        desk.begin(id, host, Draft.EMPTY);
        assertThat(shown().details().title()).isEqualTo(tent().title());
        assertThat(shown().units()).isEqualTo(3);
    }

    @Test
    void onlyDaysOfAListingThatIsThereAreBlocked() {
        assertRefused(404, () -> blockDesk.block(id, host, days(1, 2)));
        assertThat(desk.find(id, host)).isEmpty();
    }

    @Test
    void anEmptyDraftIsRemoved() {
        desk.begin(id, host, Draft.EMPTY);
        desk.save(id, host, shown().version(), with(ListingDetails.EMPTY, Set.of()), 1, false);
        desk.delete(id, host);
        assertRefused(404, () -> shown());
    }

    @Test
    void aPhotoThatIsGoneIsNeitherMovedNorRemoved() {
        UUID photo = photo();
        photoDesk.add(id, host, List.of(photo), Draft.EMPTY);
        photoDesk.remove(id, host, photo);
        photoDesk.remove(id, host, photo);
        photoDesk.move(id, host, photo, 1);
        assertThat(shown().photos()).isEmpty();
    }

    @Test
    void aDraftMayLeaveEverythingOpen() {
        save(0, ListingDetails.EMPTY);
        save(shown().version(), with(ListingDetails.EMPTY, Set.of()));
        assertThat(shown().details().terms().ways()).isEmpty();
    }

    @Test
    void savingWhatIsAlreadySavedFromAnotherTabIsAConflict() {
        save(0, tent());
        int seen = shown().version();
        save(seen, ListingDetails.EMPTY);
        assertRefused(409, () -> save(seen, tent()));
        assertThat(shown().details()).isEqualTo(ListingDetails.EMPTY);
    }

    @Test
    void aPhotoIsNoChangeOfTheTexts() {
        save(0, tent());
        int seen = shown().version();
        photoDesk.add(id, host, List.of(photo()), Draft.EMPTY);
        save(seen, tent());
    }

    @Test
    void onlyTheHostFindsIt() {
        save(0, tent());
        UUID other = gear.host();
        assertRefused(404, () -> desk.find(id, other));
        assertRefused(404, () -> desk.save(id, other, 0, tent(), 1, false));
        assertRefused(
                404, () -> photoDesk.add(id, other, List.of(photos.storeDrawn(other, "<svg/>", 4, 3)), Draft.EMPTY));
        assertRefused(404, () -> desk.pause(id, other));
        assertRefused(404, () -> desk.delete(id, other));
        assertRefused(404, () -> blockDesk.block(id, other, days(1, 2)));
    }

    @Test
    void publishingNeedsEverythingAGuestHasToKnow() {
        assertRefused(422, () -> desk.save(id, host, 0, tent(), 1, true));
        assertThat(desk.find(id, host)).isEmpty();
        photoDesk.add(id, host, List.of(photo()), Draft.EMPTY);
        desk.save(id, host, 0, tent(), 1, true);
        assertThat(shown().status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void whatIsPublishedStaysComplete() {
        published();
        int version = shown().version();
        assertRefused(422, () -> save(version, ListingDetails.EMPTY));
        UUID last = shown().photos().getFirst();
        assertRefused(409, () -> photoDesk.remove(id, host, last));
    }

    @Test
    void aPausedListingIsPublishedAgainAndADeletedOneIsGone() {
        published();
        desk.pause(id, host);
        assertThat(shown().status()).isEqualTo(ListingStatus.PAUSED);
        desk.publish(id, host);
        assertThat(shown().status()).isEqualTo(ListingStatus.PUBLISHED);
        desk.delete(id, host);
        assertRefused(404, () -> shown());
        assertRefused(404, () -> desk.publish(id, host));
    }

    @Test
    void whatSomebodyUsesOrWillUseIsNotDeleted() {
        UUID listing = gear.listing(host).photos(1).units(2).publish();
        List<UUID> units = gear.units(listing);
        gear.reserve(listing, units.getFirst(), days(3, 2));
        assertRefused(409, () -> desk.delete(listing, host));
        assertThat(desk.find(listing, host).orElseThrow().status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(desk.usesAhead(listing, host)).extracting(UpcomingUse::days).containsExactly(days(3, 2));
        assertRefused(404, () -> desk.usesAhead(listing, gear.host()));

        change("UPDATE reservation SET status = 'COMPLETED' WHERE listing_id = ?", listing);
        desk.delete(listing, host);
        assertRefused(404, () -> desk.find(listing, host));
    }

    @Test
    void requestsThatHaveRunOutKeepNothingFromBeingDeleted() {
        UUID listing = gear.listing(host).photos(1).publish();
        gear.reserve(listing, gear.units(listing).getFirst(), days(3, 2));
        change("UPDATE reservation SET status = 'REQUESTED', due_at = '2020-01-01' WHERE listing_id = ?", listing);
        desk.delete(listing, host);
        assertRefused(404, () -> desk.find(listing, host));
    }

    private void change(String sql, UUID listing) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).param(listing).update());
    }

    @Test
    void optionsAreChangedInPlaceAndRemovedOnesAreKeptForWhoChoseThem() {
        save(0, tent());
        OptionDetails stove = shown().details().options().getFirst();
        var dearer = new OptionDetails(stove.id(), "버너 두 개", Won.of(7_000), Won.ZERO);
        var lamp = new OptionDetails(null, "랜턴", Won.of(2_000), Won.ZERO);
        save(0, with(tent(), List.of(lamp, dearer)));
        assertThat(shown().details().options()).extracting(OptionDetails::name).containsExactly("랜턴", "버너 두 개");
        assertThat(shown().details().options().get(1).id()).isEqualTo(stove.id());
        save(shown().version(), with(tent(), List.of()));
        assertThat(shown().details().options()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM listing_option WHERE listing_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anotherListingsOptionIsNotTouched() {
        UUID foreign = gear.options(
                        gear.listing(gear.host()).option("팩", 1_000, 0).publish())
                .getFirst();
        save(0, with(tent(), List.of(new OptionDetails(foreign, "훔친 옵션", Won.of(1), Won.ZERO))));
        assertThat(shown().details().options().getFirst().id()).isNotEqualTo(foreign);
    }

    @Test
    void photosAreMovedAndTheFirstIsTheCover() {
        UUID first = photo();
        UUID second = photo();
        UUID third = photo();
        List.of(first, second, third).forEach(photo -> photoDesk.add(id, host, List.of(photo), Draft.EMPTY));
        photoDesk.move(id, host, third, -1);
        assertThat(shown().photos()).containsExactly(first, third, second);
        photoDesk.move(id, host, first, -1);
        photoDesk.move(id, host, third, -1);
        assertThat(shown().photos()).containsExactly(third, first, second);
        assertThat(jdbc.sql("SELECT cover_id FROM listing WHERE id = ?")
                        .param(id)
                        .query((row, n) -> row.getObject(1))
                        .single())
                .isEqualTo(third);
        photoDesk.remove(id, host, third);
        assertThat(shown().photos()).containsExactly(first, second);
        assertThat(photos.states(List.of(third))).isEmpty();
        assertThat(photos.states(List.of(first))).containsValue(PhotoState.READY);
    }

    @Test
    void elevenPhotosAreOneTooMany() {
        for (int i = 0; i < Listing.MAX_PHOTOS; i++) {
            photoDesk.add(id, host, List.of(photo()), Draft.EMPTY);
        }
        UUID eleventh = photo();
        assertRefused(422, () -> photoDesk.add(id, host, List.of(eleventh), Draft.EMPTY));
    }

    @Test
    void aPhotoOfSomebodyElseCannotBeTaken() {
        UUID other = gear.host();
        UUID foreign = photos.storeDrawn(other, "<svg/>", 4, 3);
        assertRefused(404, () -> photoDesk.add(id, host, List.of(foreign), Draft.EMPTY));
    }

    @Test
    void unitsThatAreAddedAreBlockedLikeTheOthers() {
        save(0, tent());
        blockDesk.block(id, host, days(5, 3));
        desk.save(id, host, 0, tent(), 3, false);
        assertThat(occupancies.units(id)).isEqualTo(3);
        assertThat(occupancies.freeUnits(id, days(5, 1))).isZero();
        assertThat(occupancies.freeUnits(id, days(8, 1))).isEqualTo(3);
    }

    @Test
    void unitsThatAreReservedFromTodayOnStay() {
        UUID listing = gear.listing(host).units(3).photos(1).publish();
        List<UUID> units = gear.units(listing);
        gear.reserve(listing, units.get(0), days(1, 2));
        gear.reserve(listing, units.get(1), days(-9, 2));
        gear.reserve(listing, units.get(2), days(-1, 2));
        gear.block(listing, days(20, 2));
        assertRefused(409, () -> desk.save(listing, host, 0, tent(), 1, false));
        assertThat(gear.units(listing)).hasSize(3);
        desk.save(listing, host, 0, tent(), 2, false);
        assertThat(gear.units(listing)).containsExactly(units.get(0), units.get(2));
    }

    @Test
    void blockedDaysAreListedTogetherAndGivenBack() {
        save(0, tent());
        blockDesk.block(id, host, days(5, 3));
        blockDesk.block(id, host, days(8, 2));
        blockDesk.block(id, host, days(30, 1));
        assertThat(shown().blocked()).containsExactly(days(5, 5), days(30, 1));
        blockDesk.unblock(id, host, days(5, 5));
        assertThat(shown().blocked()).containsExactly(days(30, 1));
    }

    private void published() {
        photoDesk.add(id, host, List.of(photo()), Draft.EMPTY);
        desk.save(id, host, 0, tent(), 1, true);
    }

    private void save(int version, ListingDetails details) {
        desk.save(id, host, version, details, 1, false);
    }

    private HostedListing shown() {
        return desk.find(id, host).orElseThrow();
    }

    private UUID photo() {
        return photos.storeDrawn(host, "<svg/>", 4, 3);
    }

    private DayPeriod days(int fromToday, int count) {
        return DayPeriod.ofDays(LocalDate.now(clock).plusDays(fromToday), count);
    }

    private static ListingDetails tent() {
        return new ListingDetails(
                "4인용 텐트",
                "두 번 쓴 텐트예요.",
                "camping-tent",
                "seoul-mapo",
                "합정역 3번 출구",
                new MapPoint(37.55, 126.91),
                new Terms(
                        Won.of(12_000),
                        10,
                        Won.of(50_000),
                        true,
                        true,
                        1,
                        14,
                        1,
                        2,
                        false,
                        CancellationPolicy.MODERATE,
                        Postage.NONE),
                List.of(new OptionDetails(null, "버너", Won.of(5_000), Won.of(10_000))));
    }

    private static ListingDetails with(ListingDetails details, Set<HandOver> ways) {
        return change(details, ways, details.options());
    }

    private static ListingDetails with(ListingDetails details, List<OptionDetails> options) {
        return change(details, details.terms().ways(), options);
    }

    private static ListingDetails change(ListingDetails details, Set<HandOver> ways, List<OptionDetails> options) {
        Terms terms = details.terms();
        return new ListingDetails(
                details.title(),
                details.description(),
                details.category(),
                details.region(),
                details.place(),
                details.point(),
                new Terms(
                        terms.pricePerDay(),
                        terms.weeklyDiscount(),
                        terms.deposit(),
                        ways.contains(HandOver.IN_PERSON),
                        ways.contains(HandOver.PARCEL),
                        terms.minDays(),
                        terms.maxDays(),
                        terms.noticeDays(),
                        terms.bufferDays(),
                        terms.approvesExtensions(),
                        terms.cancellationPolicy(),
                        Postage.NONE),
                options);
    }

    private static void assertRefused(int status, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .satisfies(
                        refusal -> assertThat(RefusalStatus.of(refusal).value()).isEqualTo(status));
    }
}
