package dev.madang.rental.reservation.page;

import dev.madang.member.Members;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.platform.web.RefusedForm;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.reservation.ReservationAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * The requests that wait for a host, those due first at the head. A page shows them by {@code rental/reservation/reservation-inbox ::
 * inbox} with {@link #of} as its model's {@code inbox}; each is answered in its place.
 */
@Component
public class Inbox {

    private static final String ROW = "rental/reservation/reservation-inbox :: row";
    private static final String ANSWERED = "rental/reservation/reservation-inbox :: answered";

    private final JdbcClient jdbc;
    private final Members members;
    private final Sentences sentences;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Members members, Sentences sentences, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InboxPage of(UUID host) {
        return page(host, null);
    }

    /** One request anew, after its answer could not be understood. */
    @Transactional(readOnly = true)
    public String showRow(UUID id, UUID host, Model model) {
        InboxPage page = page(host, id);
        model.addAttribute("inbox", page);
        model.addAttribute("row", page.rows().stream().findFirst().orElseThrow(Refusal::notFound));
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
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("kind", "warning");
            model.addAttribute("sentence", sentences.of(refusal.key(), refusal.arguments()));
            boolean changed = refusal.key().equals(ReservationAnswers.CHANGED_SINCE);
            return RefusedForm.refused(changed ? showRow(id, host.id(), model) : ANSWERED, refusal, response);
        }
        return ANSWERED;
    }

    private InboxPage page(UUID host, @Nullable UUID only) {
        List<InboxRow> rows = jdbc.sql("""
                        SELECT r.id, r.version, r.guest_id, l.title, l.cover_id, r.from_day, r.to_day, r.units, r.hand_over, r.give_back,
                               r.rent - r.discount + r.options AS earning, r.due_at,
                               EXISTS (SELECT FROM occupancy o JOIN reservation next ON next.id = o.reservation_id
                                       WHERE o.listing_id = r.listing_id AND next.id <> r.id
                                         AND (next.to_day = r.from_day OR next.from_day = r.to_day)) AS touching
                        FROM reservation r JOIN listing l ON l.id = r.listing_id
                        WHERE r.host_id = :host AND r.status = 'REQUESTED' AND r.due_at > :now
                          AND (:only::uuid IS NULL OR r.id = :only)
                        ORDER BY r.due_at, r.id""")
                .param("host", host)
                .param("only", only)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(InboxRow::of)
                .list();
        return new InboxPage(
                rows, members.cards(rows.stream().map(InboxRow::guest).toList()));
    }
}
