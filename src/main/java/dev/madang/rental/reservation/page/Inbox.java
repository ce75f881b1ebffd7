package dev.madang.rental.reservation.page;

import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.list.WaitingRequest;
import dev.madang.rental.reservation.list.WaitingRequests;
import dev.madang.rental.reservation.list.WaitingRequests.Waiting;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The requests that wait for a host, those due first at the head. A page shows them by {@code rental/reservation/reservation-inbox ::
 * inbox} with {@link #of} as its model's {@code inbox}; each is answered in its place.
 */
@Component
public class Inbox {

    private static final String ROW = "rental/reservation/reservation-inbox :: row";
    private static final String ANSWERED = "rental/reservation/reservation-inbox :: answered";

    private final WaitingRequests waiting;
    private final Members members;
    private final Sentences sentences;

    Inbox(WaitingRequests waiting, Members members, Sentences sentences) {
        this.waiting = waiting;
        this.members = members;
        this.sentences = sentences;
    }

    public InboxPage of(UUID host) {
        Waiting requests = waiting.of(host);
        return page(requests.first(), requests.total());
    }

    /**
     * The step with a request, answered by a sentence where the request was: what was done, or that it was too late. One whose form is
     * wrong, or that was changed since the host saw it, is shown anew.
     *
     * @param done key of the sentence that says what was done
     */
    public Answer inPlace(UUID id, UUID host, String done, Answer step) {
        return step.thenShow(model -> answered("success", sentences.of(done), model))
                .elseShowInPlace((model, refusal) -> {
                    if (refusal == null) {
                        return row(id, host, model);
                    }
                    String answered = answered("warning", sentences.of(refusal.key(), refusal.arguments()), model);
                    return refusal.key().equals(ReservationAnswers.CHANGED_SINCE) ? row(id, host, model) : answered;
                });
    }

    private static String answered(String kind, String sentence, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("sentence", sentence);
        return ANSWERED;
    }

    private String row(UUID id, UUID host, Model model) {
        WaitingRequest request = waiting.find(host, id).orElseThrow(Refusal::notFound);
        model.addAttribute("inbox", page(List.of(request), 1));
        model.addAttribute("row", request);
        return ROW;
    }

    private InboxPage page(List<WaitingRequest> rows, int total) {
        return new InboxPage(
                rows, members.cards(rows.stream().map(WaitingRequest::guest).toList()), total);
    }
}
