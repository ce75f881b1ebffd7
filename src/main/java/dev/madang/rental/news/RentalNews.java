package dev.madang.rental.news;

import dev.madang.notification.Letter;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.Rentals;
import dev.madang.rental.Rentals.Rental;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.claim.ClaimMoved;
import dev.madang.rental.earning.EarningBooked;
import dev.madang.rental.extension.ExtensionAnswered;
import dev.madang.rental.extension.ExtensionAsked;
import dev.madang.rental.handover.GearMissing;
import dev.madang.rental.handover.TransferDenied;
import dev.madang.rental.handover.TransferRecorded;
import dev.madang.rental.question.QuestionAnswered;
import dev.madang.rental.question.QuestionAsked;
import dev.madang.rental.reminder.ReminderDue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells guests and hosts what {@link WhoIsTold} says. An event that is delivered again tells nobody twice. */
@Component
class RentalNews {

    private static final Function<Rental, Optional<Letter>> NO_LETTER = rental -> Optional.empty();

    private final Notifications notifications;
    private final Rentals rentals;
    private final ListingHeads listings;
    private final RentalLetters letters;

    RentalNews(Notifications notifications, Rentals rentals, ListingHeads listings, RentalLetters letters) {
        this.notifications = notifications;
        this.rentals = rentals;
        this.listings = listings;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(ReservationMoved moved) {
        if (!WhoIsTold.isOfAClaim(moved.step())) {
            tell(
                    moved.reservation(),
                    moved.by(),
                    WhoIsTold.of(moved.step()),
                    WhoIsTold.kind(moved.step()),
                    WhoIsTold.word(moved.step(), moved.from(), moved.by()),
                    moved.at().toString(),
                    "",
                    rental -> letters.of(moved, rental.title()));
        }
    }

    @ApplicationModuleListener
    void on(ClaimMoved moved) {
        tell(
                moved.reservation(),
                moved.by(),
                WhoIsTold.of(moved.step()),
                Kind.DEPOSIT,
                WhoIsTold.word(moved.step(), moved.to()),
                moved.entry().toString(),
                "/claim",
                rental -> letters.of(moved, rental.title()));
    }

    @ApplicationModuleListener
    void on(TransferRecorded recorded) {
        tell(
                recorded.reservation(),
                recorded.by(),
                Telling.OTHERS,
                Kind.HAND_OVER,
                recorded.kind() + "-RECORDED",
                recorded.transfer().toString(),
                "",
                NO_LETTER,
                recorded.dueAt());
    }

    @ApplicationModuleListener
    void on(TransferDenied denied) {
        tell(
                denied.reservation(),
                denied.by(),
                Telling.OTHERS,
                Kind.HAND_OVER,
                denied.kind() + "-DENIED",
                denied.transfer().toString(),
                "",
                NO_LETTER);
    }

    @ApplicationModuleListener
    void on(ExtensionAsked asked) {
        tell(
                asked.reservation(),
                Actor.GUEST,
                Telling.OTHERS,
                Kind.RESERVATION,
                "EXTENSION-ASKED",
                asked.extension().toString(),
                "",
                NO_LETTER,
                asked.to(),
                asked.dueAt());
    }

    @ApplicationModuleListener
    void on(ExtensionAnswered answered) {
        tell(
                answered.reservation(),
                Actor.HOST,
                Telling.OTHERS,
                Kind.RESERVATION,
                answered.granted()
                        ? "EXTENSION-GRANTED"
                        : answered.by() == Actor.HOST ? "EXTENSION-DECLINED" : "EXTENSION-SILENT",
                answered.extension().toString(),
                "",
                NO_LETTER,
                answered.to(),
                answered.dueAt());
    }

    @ApplicationModuleListener
    void on(GearMissing missing) {
        tell(
                missing.reservation(),
                Actor.HOST,
                Telling.OTHERS,
                Kind.HAND_OVER,
                "MISSING",
                missing.at().toString(),
                "",
                NO_LETTER);
    }

    @ApplicationModuleListener
    void on(EarningBooked booked) {
        rentals.find(booked.reservation())
                .ifPresent(rental -> notifications.tell(new News(
                        booked.host(),
                        "earning:" + booked.reservation(),
                        Kind.EARNING.name(),
                        "news.EARNING",
                        List.of(rental.title(), booked.payout()),
                        "/hosting/earnings",
                        true)));
    }

    @ApplicationModuleListener
    void on(QuestionAsked asked) {
        tellOfQuestion("ASKED", asked.question(), asked.listing(), asked.host(), letters.of(asked));
    }

    @ApplicationModuleListener
    void on(QuestionAnswered answered) {
        tellOfQuestion("ANSWERED", answered.question(), answered.listing(), answered.asker(), letters.of(answered));
    }

    @ApplicationModuleListener
    void on(ReminderDue due) {
        rentals.find(due.reservation())
                .ifPresent(rental -> notifications.tell(new News(
                        due.member(),
                        "reminder:" + due.reservation() + ":" + due.kind() + ":" + due.day(),
                        Kind.HAND_OVER.name(),
                        "news.REMINDER-" + due.kind(),
                        List.of(rental.title(), due.at() == null ? due.day() : due.at()),
                        Links.reservation(due.reservation()),
                        true,
                        letters.of(due, rental.title()))));
    }

    /** @param letter empty when the question was taken back */
    private void tellOfQuestion(String word, UUID question, UUID listing, UUID member, Optional<Letter> letter) {
        var head = listings.of(List.of(listing)).get(listing);
        if (head != null) {
            notifications.tell(of(
                    letter,
                    new News(
                            member,
                            "question:" + question + ":" + word,
                            Kind.QUESTION.name(),
                            "news.QUESTION-" + word,
                            List.of(head.title()),
                            Links.listing(listing) + "#questions",
                            false)));
        }
    }

    private void tell(
            UUID id,
            Actor by,
            Telling telling,
            Kind kind,
            String word,
            String which,
            String below,
            Function<Rental, Optional<Letter>> letter,
            Object... more) {
        rentals.find(id).ifPresent(rental -> {
            Optional<Letter> written = telling.byLetter() ? letter.apply(rental) : Optional.empty();
            for (Actor side : telling.when(by)) {
                notifications.tell(of(
                        written,
                        new News(
                                side == Actor.GUEST ? rental.guest() : rental.host(),
                                "rental:" + id + ":" + word + ":" + which,
                                kind.name(),
                                "news." + word + "." + side,
                                words(rental, more),
                                Links.reservation(id) + below,
                                !telling.byLetter())));
            }
        });
    }

    /** What would be told by a letter and is overtaken is not mailed. */
    private static News of(Optional<Letter> letter, News news) {
        return letter.map(news::by).orElse(news);
    }

    private static List<Object> words(Rental rental, Object[] more) {
        return Stream.concat(
                        Stream.of(
                                rental.title(),
                                rental.days().from(),
                                rental.days().to()),
                        Stream.of(more))
                .toList();
    }
}
