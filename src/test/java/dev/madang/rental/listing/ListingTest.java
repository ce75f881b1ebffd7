package dev.madang.rental.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listing has to say before others find it, and when they do. */
class ListingTest {

    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final Terms TERMS = terms(10_000, true, 1, 30);

    final Listing listing = Listing.draft(UUID.randomUUID(), UUID.randomUUID(), NOW);

    @Test
    void aDraftMaySayNothingButIsNotPublishedSo() {
        listing.describe(ListingDetails.EMPTY, NOW);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> listing.publish(NOW));
        assertThat(fields(listing.gaps(ListingDetails.EMPTY)))
                .containsExactly("title", "description", "category", "region", "pricePerDay", "place", "photos");
        assertThat(listing.isVisible()).isFalse();
    }

    @Test
    void whatIsPublishedMayNotBecomeIncomplete() {
        publish();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> listing.describe(details("", TERMS), NOW));
        assertThat(listing.title()).isEqualTo("4인용 텐트");
    }

    @Test
    void aTitleThatNobodySeesIsNone() {
        assertThat(fields(details("\u3164\u2800", TERMS).gaps())).containsExactly("title");
        assertThat(fields(details("\ufe0f", TERMS).gaps())).containsExactly("title");
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, false"})
    void nothingIsLentForLessThanAThousandWonADay(long won, boolean tooLow) {
        assertThat(fields(details("4인용 텐트", terms(won, true, 1, 30)).gaps()).contains("pricePerDay"))
                .isEqualTo(tooLow);
    }

    @Test
    void whatChangesHandsInNoWayIsNotPublished() {
        assertThat(fields(details("4인용 텐트", terms(10_000, false, 1, 30)).gaps()))
                .containsExactly("ways");
    }

    @Test
    void theMostDaysAreNotFewerThanTheFewest() {
        assertThat(fields(details("4인용 텐트", terms(10_000, true, 5, 4)).flaws())).containsExactly("maxDays");
        assertThat(details("4인용 텐트", terms(10_000, true, 5, 5)).flaws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "61, 1"})
    void aTitleHasSixtyCharactersAndAnEmojiIsOne(int length, int flaws) {
        assertThat(details("⛺".repeat(length), TERMS).flaws()).hasSize(flaws);
    }

    @Test
    void aTelephoneNumberInATitleIsHeldBackEvenInADraft() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> listing.describe(details("텐트 010-1234-5678", TERMS), NOW));
    }

    @Test
    void pausedGearIsReadButNotPublished() {
        publish();
        listing.pause(NOW);
        assertThat(listing.isPublished()).isFalse();
        assertThat(listing.isVisible()).isTrue();
        listing.publish(NOW);
        assertThat(listing.isPublished()).isTrue();
    }

    @Test
    void gearOfASuspendedHostComesBackAsItWas() {
        publish();
        listing.suspendHost(true, NOW);
        assertThat(listing.isVisible()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> listing.publish(NOW));
        listing.suspendHost(false, NOW);
        assertThat(listing.isPublished()).isTrue();

        listing.suspendHost(true, NOW);
        listing.pause(NOW);
        listing.suspendHost(false, NOW);
        assertThat(listing.isPublished())
                .as("which its host has paused meanwhile")
                .isFalse();
    }

    @Test
    void theFirstPhotoIsTheCoverAndTheLastOneStays() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        listing.describe(details("4인용 텐트", TERMS), NOW);
        Stream.of(first, second).forEach(listing::addPhoto);
        listing.publish(NOW);
        assertThat(listing.coverId()).isEqualTo(first);

        listing.movePhoto(second, -5);
        assertThat(listing.coverId()).isEqualTo(second);
        assertThat(listing.removePhoto(second)).isTrue();
        assertThat(listing.removePhoto(second)).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> listing.removePhoto(first));
        assertThat(listing.coverId()).isEqualTo(first);
    }

    @Test
    void anEleventhPhotoIsRefused() {
        Stream.generate(UUID::randomUUID).limit(10).forEach(listing::addPhoto);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> listing.addPhoto(UUID.randomUUID()));
    }

    private void publish() {
        listing.describe(details("4인용 텐트", TERMS), NOW);
        listing.addPhoto(UUID.randomUUID());
        listing.publish(NOW);
    }

    private static List<String> fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).toList();
    }

    private static ListingDetails details(String title, Terms terms) {
        return new ListingDetails(
                title,
                "가볍고 튼튼해서 처음 치는 분도 십 분이면 세워요.",
                "camping-tent",
                "seoul-mapo",
                "합정역 3번 출구",
                ListingDetails.EMPTY.point(),
                terms,
                List.of());
    }

    private static Terms terms(long pricePerDay, boolean inPerson, int minDays, int maxDays) {
        return new Terms(
                Won.of(pricePerDay),
                0,
                Won.of(50_000),
                inPerson,
                false,
                minDays,
                maxDays,
                0,
                0,
                false,
                CancellationPolicy.FLEXIBLE,
                Postage.NONE);
    }
}
