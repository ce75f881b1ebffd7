package dev.madang.chat.inquiry;

import dev.madang.chat.message.MessageDesk;
import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.Rooms;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.live.Live;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members ask the operators, and where operators take, answer and close what was asked. */
@Service
public class InquiryDesk {

    /** After which one that its member does not answer is closed. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final int AT_ONCE = 200;

    private final Inquiries inquiries;
    private final Rooms rooms;
    private final MessageDesk messages;
    private final Live live;
    private final InquiryNews news;
    private final AuditLog audit;
    private final Sweep sweep;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InquiryDesk(
            Inquiries inquiries,
            Rooms rooms,
            MessageDesk messages,
            Live live,
            InquiryNews news,
            AuditLog audit,
            Sweep sweep,
            TransactionTemplate transaction,
            Clock clock) {
        this.inquiries = inquiries;
        this.rooms = rooms;
        this.messages = messages;
        this.live = live;
        this.news = news;
        this.audit = audit;
        this.sweep = sweep;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks. Who has an open inquiry says it there instead: there is one at a time.
     *
     * @param clientId of the message, as {@link MessageDesk#say} takes it
     * @return the room in which it is answered
     * @throws Refusal as {@link MessageDesk#say} does
     */
    public UUID ask(UUID member, Topic topic, String text, String clientId) {
        messages.check(text, clientId);
        UUID room = transaction.execute(
                status -> inquiries.openOf(member).map(Inquiry::room).orElseGet(() -> open(member, topic)));
        messages.say(member, room, text, clientId, List.of());
        return room;
    }

    /** Another that the member opens at the same moment waits for the key of this one, and then is led into it. */
    private UUID open(UUID member, Topic topic) {
        UUID id = Ids.next();
        UUID room = rooms.open(RoomKind.INQUIRY, null);
        if (!inquiries.add(id, member, room, topic, clock.instant())) {
            rooms.discard(room);
            return inquiries
                    .openOf(member)
                    .map(Inquiry::room)
                    .orElseThrow(() -> Refusal.conflict("error.still-running"));
        }
        rooms.enter(room, member);
        live.tell(InquiryQueue.changed());
        return room;
    }

    /**
     * Takes an inquiry, as the one operator who answers it.
     *
     * @return its room
     * @throws Refusal 404 for none, 409 when another has taken it, it is closed, or it is the operator's own
     */
    @Transactional
    public UUID claim(UUID operator, UUID id) {
        Inquiry inquiry = get(id);
        if (inquiry.isOf(operator)) {
            throw Refusal.conflict("inquiry.refused.own");
        }
        if (inquiries.claim(id, operator, clock.instant())) {
            news.taken(inquiry);
            audit.note(operator, "inquiry-claimed", place(id), inquiry.asker());
            messages.standing(inquiry.room());
        } else if (!operator.equals(get(id).operator())) {
            throw Refusal.conflict("inquiry.refused.taken");
        }
        rooms.enter(inquiry.room(), operator);
        live.tell(InquiryQueue.changed());
        return inquiry.room();
    }

    /**
     * Ends an inquiry, as its member or the operator who answers it; ended once, it stays so.
     *
     * @return its room
     * @throws Refusal 404 for whom it does not concern
     */
    @Transactional
    public UUID close(UUID someone, UUID id) {
        Inquiry inquiry = find(someone, id);
        boolean closed = close(inquiry, inquiry.isOf(someone) ? Closer.MEMBER : Closer.OPERATOR);
        if (closed && !inquiry.isOf(someone)) {
            audit.note(someone, "inquiry-closed", place(id), inquiry.asker());
        }
        return inquiry.room();
    }

    /** In the audit log; by it is found what has to be forgotten with the member. */
    private static String place(UUID inquiry) {
        return "/admin/inquiries#" + inquiry;
    }

    /**
     * Says how it was, once.
     *
     * @param stars 1 to 5
     * @return its room
     * @throws Refusal 404 for who has not asked it, 409 while it is open and when it was rated before, 422 for no stars
     */
    @Transactional
    public UUID rate(UUID member, UUID id, int stars) {
        Inquiry inquiry = get(id);
        if (!inquiry.isOf(member)) {
            throw Refusal.notFound();
        }
        if (stars < 1 || stars > 5) {
            throw Refusal.invalid("inquiry.refused.stars");
        }
        if (!inquiries.rate(id, stars)) {
            throw Refusal.conflict("inquiry.refused.rated");
        }
        return inquiry.room();
    }

    /** @throws Refusal 404 for whom it does not concern */
    @Transactional(readOnly = true)
    public Inquiry find(UUID someone, UUID id) {
        Inquiry inquiry = get(id);
        if (!inquiry.isOf(someone) && !someone.equals(inquiry.operator())) {
            throw Refusal.notFound();
        }
        return inquiry;
    }

    /** Closes those whose members have not answered for an hour, each in a transaction of its own. */
    public JobResult closeIdle() {
        Instant moment = clock.instant().minus(PATIENCE);
        return sweep.each(
                "Inquiry",
                inquiries.idleSince(moment, AT_ONCE),
                id -> inquiries
                        .idle(id, moment)
                        .map(inquiry -> close(inquiry, Closer.SYSTEM))
                        .orElse(false));
    }

    private boolean close(Inquiry inquiry, Closer closer) {
        boolean closed = inquiries.close(inquiry.id(), closer, clock.instant());
        if (closed) {
            rooms.close(inquiry.room());
            live.tell(InquiryQueue.changed());
            news.closed(inquiry, closer);
            messages.standing(inquiry.room());
        }
        return closed;
    }

    private Inquiry get(UUID id) {
        return inquiries.find(id).orElseThrow(Refusal::notFound);
    }
}
