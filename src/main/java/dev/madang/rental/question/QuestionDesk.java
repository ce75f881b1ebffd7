package dev.madang.rental.question;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Listings;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members ask about a listing and its host answers. */
@Service
public class QuestionDesk {

    private final Listings listings;
    private final Questions questions;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionDesk(
            Listings listings,
            Questions questions,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.questions = questions;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks; the same question sent again is one.
     *
     * @throws Refusal 404 for a listing that cannot be had, 409 for one's own
     * @throws TooManyAttempts for who asks more often than {@code madang.limits.question}
     */
    public void ask(UUID asker, UUID listing, String text) {
        Listing about = listings.findById(listing).filter(Listing::isPublished).orElseThrow(Refusal::notFound);
        if (about.isHostedBy(asker)) {
            throw Refusal.conflict("question.own");
        }
        throttle.count("question", asker.toString(), listing + " " + text);
        transaction.executeWithoutResult(status -> {
            UUID id = Ids.next();
            if (questions.add(id, listing, asker, text, clock.instant())) {
                events.publishEvent(new QuestionAsked(id, listing, asker, about.hostId()));
            }
        });
    }

    /**
     * Answers as the listing's host, or puts the answer otherwise.
     *
     * @throws Refusal 404 when it is not a question to this host, or was taken back
     */
    @Transactional
    public void answer(UUID host, UUID listing, UUID id, String text) {
        Question question = of(listing, id);
        requireHost(host, listing);
        if (questions.answer(id, text, clock.instant())) {
            events.publishEvent(new QuestionAnswered(id, listing, question.asker(), host));
        } else {
            questions.edit(id, text, clock.instant());
        }
    }

    /**
     * Removes a question: its asker at any time, with the answer; the host until it is answered.
     *
     * @throws Refusal 404 when it is neither asked by nor put to this member, 409 for a host who has answered it
     */
    @Transactional
    public void remove(UUID member, UUID listing, UUID id) {
        if (of(listing, id).asker().equals(member)) {
            questions.remove(id);
            return;
        }
        requireHost(member, listing);
        if (!questions.removeUnanswered(id)) {
            throw Refusal.conflict("question.answered-stays");
        }
    }

    private Question of(UUID listing, UUID id) {
        return questions.find(id).filter(one -> one.listing().equals(listing)).orElseThrow(Refusal::notFound);
    }

    private void requireHost(UUID member, UUID listing) {
        listings.findById(listing)
                .filter(one -> one.isHostedBy(member) && one.status() != ListingStatus.DELETED)
                .orElseThrow(Refusal::notFound);
    }
}
