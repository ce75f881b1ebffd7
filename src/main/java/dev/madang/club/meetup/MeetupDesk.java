package dev.madang.club.meetup;

import dev.madang.club.ClubClosed;
import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.MemberLeft;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where meet-ups are planned, answered, changed and called off. */
@Component
@Transactional
public class MeetupDesk {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Clubs clubs;
    private final Meetups meetups;
    private final MeetupReplies replies;
    private final MeetupNews news;
    private final LiveMeetups live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetupDesk(
            Clubs clubs,
            Meetups meetups,
            MeetupReplies replies,
            MeetupNews news,
            LiveMeetups live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clubs = clubs;
        this.meetups = meetups;
        this.replies = replies;
        this.news = news;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a meet-up, or one for each of several weeks; all who are in the club are told.
     *
     * @param id of the first; planning it again changes nothing
     * @throws Refusal as {@link Clubs#requireOpen} does
     */
    public void plan(UUID id, UUID club, UUID by, MeetupDetails details, int weeks) {
        clubs.requireOpen(club, by);
        UUID series = weeks > 1 ? Ids.next() : null;
        if (!meetups.add(id, club, series, by, details, details.startsAt())) {
            return;
        }
        for (int week = 1; week < weeks; week++) {
            meetups.add(
                    Ids.next(), club, series, by, details, details.startsAt().plus(WEEK.multipliedBy(week)));
        }
        events.publishEvent(new MeetupPlanned(club, id, by));
    }

    /**
     * Changes a meet-up, or with it all of its series that follow: these begin as much earlier or later as it does. Who comes or waits is told.
     *
     * @param version that was seen
     * @throws Refusal as {@link Clubs#requireOpen} does; 404 for none of the club's; 409 when it was called off, has begun, was changed since, or
     *     more come than there would be places
     */
    public void change(UUID id, UUID club, UUID by, int version, MeetupDetails details, boolean following) {
        clubs.requireOpen(club, by);
        Meetup first = meetups.lock(club, id);
        List<Meetup> all = meetups.lockWithFollowing(first, following);
        if (first.version() != version) {
            throw Refusal.conflict("meetup.refused.changed-since");
        }
        Duration later = Duration.between(first.startsAt(), details.startsAt());
        for (Meetup one : all) {
            one.requireOpen(clock.instant());
            if (one.coming() > details.capacity()) {
                throw Refusal.conflict("meetup.refused.capacity", one.coming()).at("capacity");
            }
            if (!meetups.change(one, details, later)) {
                throw Refusal.conflict("meetup.refused.changed-since");
            }
            fill(one);
            live.changed(one.id());
            if (!later.isZero() || !one.place().equals(details.place())) {
                events.publishEvent(new MeetupChanged(club, one.id(), by, one.version() + 1));
            }
        }
    }

    /**
     * Calls a meet-up off, or with it all of its series that follow; all are told.
     *
     * @throws Refusal as {@link #change} does
     */
    public void callOff(UUID id, UUID club, UUID by, String reason, boolean following) {
        clubs.requireRunning(club, by);
        Meetup first = meetups.lock(club, id);
        first.requireOpen(clock.instant());
        List<UUID> all = meetups.lockWithFollowing(first, following).stream()
                .map(Meetup::id)
                .toList();
        for (UUID one : all) {
            meetups.callOff(one, reason);
            live.changed(one);
        }
        events.publishEvent(all.size() == 1 ? new MeetupCalledOff(club, id, by) : new SeriesCalledOff(club, all, by));
    }

    /**
     * A member says whether they come. Who gives a place back gives it to who waits longest.
     *
     * @param wanted coming, maybe or not; who cannot come for want of a place waits for one
     * @return what it has become
     * @throws Refusal 404 for who is not in the club, 409 when it was called off or has begun, or the club has ended
     */
    public Reply answer(UUID id, UUID club, UUID member, Reply wanted) {
        ClubView view = clubs.requireStayingMember(club, member);
        Meetup meetup = meetups.lock(club, id);
        if (!view.isOpen()) {
            throw Refusal.conflict("club.refused.closed");
        }
        meetup.requireOpen(clock.instant());
        Optional<Reply> before = replies.find(id, member);
        boolean wantsPlace = wanted == Reply.COMING || wanted == Reply.WAITING;
        if (wantsPlace
                && before.filter(reply -> reply == Reply.COMING || reply == Reply.WAITING)
                        .isPresent()) {
            return before.get();
        }
        Reply reply = wantsPlace ? meetups.takePlace(id) ? Reply.COMING : Reply.WAITING : wanted;
        replies.put(id, member, reply);
        if (before.filter(Reply.COMING::equals).isPresent()) {
            meetups.freePlace(id);
            fill(meetup);
        }
        live.changed(id);
        return reply;
    }

    /**
     * Notes who of those who said they come was there.
     *
     * @throws Refusal 404 and 403 as {@link Clubs#requireRunning} does, 409 before it has begun
     */
    public void attended(UUID id, UUID club, UUID by, List<UUID> present) {
        clubs.requireRunning(club, by);
        Meetup meetup = meetups.lock(club, id);
        if (meetup.isCalledOff() || !meetup.isOverAt(clock.instant())) {
            throw Refusal.conflict("meetup.refused.not-begun");
        }
        replies.attended(id, present);
    }

    /** Who leaves the club gives back the places that they have. */
    @EventListener
    void on(MemberLeft left) {
        for (UUID id : meetups.answeredBy(left.club(), left.member())) {
            giveBack(meetups.lock(left.club(), id), left.member());
        }
    }

    /** Of all clubs what a member has said to meet-ups to come who has left Madang, and has not come back meanwhile. */
    void giveBackAll(UUID member) {
        for (Meetups.Answered one : meetups.answeredByGone(member)) {
            giveBack(meetups.lock(one.club(), one.id()), member);
        }
    }

    private void giveBack(Meetup meetup, UUID member) {
        boolean came =
                replies.find(meetup.id(), member).filter(Reply.COMING::equals).isPresent();
        replies.remove(meetup.id(), member);
        if (came) {
            meetups.freePlace(meetup.id());
            fill(meetup);
        }
        live.changed(meetup.id());
    }

    /** Of the end of a club its members are told once. */
    @EventListener
    void on(ClubClosed closed) {
        meetups.callOffAll(closed.club());
    }

    private void fill(Meetup meetup) {
        for (Optional<UUID> next = replies.next(meetup.id());
                next.isPresent() && meetups.takePlace(meetup.id());
                next = replies.next(meetup.id())) {
            replies.put(meetup.id(), next.get(), Reply.COMING);
            news.place(meetup, next.get());
        }
    }
}
