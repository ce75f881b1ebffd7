package dev.madang.rental.question;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Links;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.question.QuestionBoard.Draft;
import dev.madang.rental.question.QuestionBoard.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills in {@link QuestionBoard}s. */
@Component
public class QuestionBoards {

    private final Questions questions;
    private final Listings listings;
    private final Members members;

    QuestionBoards(Questions questions, Listings listings, Members members) {
        this.questions = questions;
        this.listings = listings;
        this.members = members;
    }

    /** The first questions under a listing, by whoever asked them: for its page, in one statement. */
    public Slice<Question> first(UUID listing) {
        return questions.page(listing, Turn.FIRST);
    }

    /** Those who asked these questions. */
    public static Stream<UUID> askers(Slice<Question> page) {
        return page.rows().stream().map(Question::asker).distinct();
    }

    /** @param people those who asked, by their ids */
    public QuestionBoard board(
            Listing listing, Slice<Question> page, Map<UUID, MemberCard> people, @Nullable CurrentMember reader) {
        UUID me = reader == null ? null : reader.id();
        boolean host = me != null && listing.isHostedBy(me);
        List<Row> rows = page.rows().stream()
                .map(question -> new Row(
                        question,
                        people.get(question.asker()),
                        question.asker().equals(me) || host && !question.isAnswered()))
                .toList();
        String next = page.nextOf(Links.listing(listing.id()) + "/questions");
        return new QuestionBoard(listing.id(), host, rows, next, Draft.NONE, null);
    }

    /**
     * A page of the questions by itself; adds its {@code listingTitle} to the model.
     *
     * @throws Refusal 404 for what the reader may not see, 410 for what was deleted
     */
    @Transactional(readOnly = true)
    QuestionBoard page(UUID id, Turn turn, @Nullable CurrentMember reader, Model model) {
        Listing listing = visible(id, reader);
        Slice<Question> page = questions.page(id, turn);
        model.addAttribute("listingTitle", listing.title());
        return board(listing, page, members.cards(askers(page).toList()), reader);
    }

    private Listing visible(UUID id, @Nullable CurrentMember reader) {
        Listing listing = listings.findById(id).orElseThrow(Refusal::notFound);
        if (listing.status() == ListingStatus.DELETED) {
            throw Refusal.gone("listing.gone");
        }
        if (!listing.isPublished() && (reader == null || !listing.isHostedBy(reader.id()) || !listing.isOpenToHost())) {
            throw Refusal.notFound();
        }
        return listing;
    }
}
