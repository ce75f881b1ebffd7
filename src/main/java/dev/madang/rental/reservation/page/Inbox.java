package dev.madang.rental.reservation.page;

import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusedForm;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.reservation.MissingFirst;
import dev.madang.rental.reservation.ReservationAnswers;
import dev.madang.rental.reservation.WaitingRequest;
import dev.madang.rental.reservation.WaitingRequests;
import jakarta.servlet.http.HttpServletResponse;
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
        return page(waiting.of(host));
    }

    /** One request anew, after its answer could not be understood. */
    public String showRow(UUID id, UUID host, Model model) {
        WaitingRequest request = waiting.find(host, id).orElseThrow(Refusal::notFound);
        model.addAttribute("inbox", page(List.of(request)));
        model.addAttribute("row", request);
        return ROW;
    }

    /**
     * Answers and puts a sentence where the request was: what was done, or that it was too late. One that was changed
     * since the host saw it is shown anew.
     */
    public String answer(
            UUID id, CurrentMember host, Model model, HttpServletResponse response, String done, Runnable answer) {
        try {
            answer.run();
            model.addAttribute("kind", "success");
            model.addAttribute("sentence", sentences.of(done));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            if (refusal instanceof MissingFirst missing) {
                return "redirect:htmx:" + missing.page();
            }
            model.addAttribute("kind", "warning");
            model.addAttribute("sentence", sentences.of(refusal.key(), refusal.arguments()));
            boolean changed = refusal.key().equals(ReservationAnswers.CHANGED_SINCE);
            return RefusedForm.refused(changed ? showRow(id, host.id(), model) : ANSWERED, refusal, response);
        }
        return ANSWERED;
    }

    private InboxPage page(List<WaitingRequest> rows) {
        return new InboxPage(
                rows, members.cards(rows.stream().map(WaitingRequest::guest).toList()));
    }
}
