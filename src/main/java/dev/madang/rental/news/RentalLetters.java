package dev.madang.rental.news;

import dev.madang.notification.Letter;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.claim.ClaimMoved;
import dev.madang.rental.claim.ClaimNews;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.question.QuestionAnswered;
import dev.madang.rental.question.QuestionAsked;
import dev.madang.rental.question.QuestionTexts;
import dev.madang.rental.reminder.ReminderDue;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.LogEntry;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails of a rental that say more than a sentence can: what was proposed, claimed, asked, and until when to answer. */
@Component
class RentalLetters {

    private final Reservations reservations;
    private final ClaimNews claims;
    private final QuestionTexts questions;
    private final PublicAddress address;

    RentalLetters(Reservations reservations, ClaimNews claims, QuestionTexts questions, PublicAddress address) {
        this.reservations = reservations;
        this.claims = claims;
        this.questions = questions;
        this.address = address;
    }

    /** Of a step that is told by letter. */
    Optional<Letter> of(ReservationMoved moved, String title) {
        Reservation reservation = reservations.findById(moved.reservation()).orElseThrow();
        String link = address.of(Links.reservation(moved.reservation()));
        if (moved.step() == ReservationStep.REPORT_ABSENCE) {
            boolean parcel = reservation.meetings().wayOut() == HandOver.PARCEL;
            Instant dueAt = moved.at().plus(Absence.TIME_TO_DENY);
            return Optional.of(
                    new Letter(parcel ? "absence-reported-PARCEL" : "absence-reported", List.of(title, dueAt, link)));
        }
        return entry(reservation, moved).map(entry -> arrangement(entry, title, link));
    }

    /** As the log has it: what stands there now may be another one. */
    private static Letter arrangement(LogEntry entry, String title, String link) {
        String kind = entry.step() == ReservationStep.PROPOSE ? "arrangement-proposed-" : "arrangement-agreed-";
        Instant meetsAt = entry.meetsAt();
        return meetsAt == null
                ? new Letter(kind + HandOver.PARCEL, List.of(title, link, "", ""))
                : new Letter(kind + HandOver.IN_PERSON, List.of(title, link, meetsAt, entry.reason()));
    }

    /** The database has rounded its time to microseconds. */
    private static Optional<LogEntry> entry(Reservation reservation, ReservationMoved moved) {
        Instant then = moved.at().plus(1, ChronoUnit.MICROS);
        return reservation.log().stream()
                .filter(entry -> entry.step() == moved.step() && !entry.at().isAfter(then))
                .reduce((earlier, later) -> later);
    }

    Optional<Letter> of(ClaimMoved moved, String title) {
        return claims.of(moved)
                .map(news -> new Letter(
                        "claim-" + news.step(),
                        List.of(
                                title,
                                news.amount(),
                                news.back(),
                                news.until(),
                                news.words(),
                                address.of(Links.reservation(moved.reservation()) + "/claim"))));
    }

    Optional<Letter> of(QuestionAsked asked) {
        return questions
                .find(asked.question())
                .map(texts -> new Letter(
                        "question-asked", List.of(texts.title(), texts.question(), questionsOf(asked.listing()))));
    }

    Optional<Letter> of(QuestionAnswered answered) {
        return questions
                .find(answered.question())
                .map(texts -> new Letter(
                        "question-answered",
                        List.of(
                                texts.title(),
                                texts.question(),
                                String.valueOf(texts.answer()),
                                questionsOf(answered.listing()))));
    }

    Letter of(ReminderDue due, String title) {
        return new Letter(
                "reminder-" + due.kind(),
                List.of(
                        title,
                        due.at() == null ? due.day() : due.at(),
                        address.of(Links.reservation(due.reservation()))));
    }

    private String questionsOf(UUID listing) {
        return address.of(Links.listing(listing) + "#questions");
    }
}
