package dev.madang.club.membership;

import dev.madang.chat.Groups;
import dev.madang.club.ClubClosed;
import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.MemberLeft;
import dev.madang.club.Role;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where who is in a club leaves, is asked to go, or becomes something else in it. */
@Component
@Transactional
public class MembershipDesk {

    private final Clubs clubs;
    private final Roll roll;
    private final Applications applications;
    private final JoiningDesk joining;
    private final ClubLog log;
    private final MembershipNews news;
    private final Groups groups;
    private final ApplicationEventPublisher events;

    MembershipDesk(
            Clubs clubs,
            Roll roll,
            Applications applications,
            JoiningDesk joining,
            ClubLog log,
            MembershipNews news,
            Groups groups,
            ApplicationEventPublisher events) {
        this.clubs = clubs;
        this.roll = roll;
        this.applications = applications;
        this.joining = joining;
        this.log = log;
        this.news = news;
        this.groups = groups;
        this.events = events;
    }

    /** @throws Refusal 404 for who is not in it, 409 for its leader, who hands it on or closes it first */
    public void leave(UUID club, UUID member) {
        roll.lock(club);
        ClubView view = clubs.requireMember(club, member);
        if (view.isLeader()) {
            throw Refusal.conflict("club.refused.leader-leaves");
        }
        log.note(club, member, "LEFT", null, "");
        go(view, member);
    }

    /**
     * Who is erased is in no club any more, also in those that are kept from everybody; what they led has ended. Their places go to who
     * waits for one. The chats are left with all others.
     */
    void leaveAll(Collection<UUID> members) {
        for (UUID member : members) {
            for (UUID club : roll.clubsOf(member)) {
                roll.lock(club);
                if (roll.release(club, member)) {
                    log.note(club, member, "LEFT", null, "");
                    events.publishEvent(new MemberLeft(club, member));
                    joining.fill(club, member);
                }
            }
        }
    }

    /**
     * Asks a member to go; they are told, and do not come back by themselves.
     *
     * @throws Refusal as {@link Clubs#requireRunning} does; 404 for who is not in it, 409 for its leader and, unless the leader asks, for a manager
     */
    public void remove(UUID club, UUID by, UUID member, String reason) {
        roll.lock(club);
        ClubView view = clubs.requireRunning(club, by);
        Role role = roll.role(club, member).orElseThrow(Refusal::notFound);
        if (role == Role.LEADER || role == Role.MANAGER && !view.isLeader()) {
            throw Refusal.conflict("club.refused.remove-leader");
        }
        roll.bar(club, member);
        log.note(club, by, "REMOVED", member, reason);
        go(view, member);
        news.removed(club, view.name(), member, Ids.next().toString());
    }

    /** Lets who was asked to go apply again. */
    public void allowBack(UUID club, UUID by, UUID member) {
        clubs.requireRunning(club, by);
        if (roll.unbar(club, member)) {
            log.note(club, by, "ALLOWED_BACK", member, "");
        }
    }

    /**
     * Makes a member a manager, or a manager a member again.
     *
     * @throws Refusal 403 unless the leader does, 409 when they are not what they were thought to be, and for who has left Madang or is
     *     suspended and is to be a manager
     */
    public void change(UUID club, UUID leader, UUID member, Role to) {
        ClubView view = requireLeader(club, leader);
        if (to == Role.MANAGER) {
            requireThere(member);
        }
        Role from = to == Role.MANAGER ? Role.MEMBER : Role.MANAGER;
        if (to == Role.LEADER || !roll.change(club, member, from, to)) {
            throw Refusal.conflict("club.refused.role");
        }
        log.note(club, leader, to.name(), member, "");
        news.promoted(club, view.name(), member, to.name(), Ids.next().toString());
    }

    /** Another member leads from now on; who did becomes a manager. @throws Refusal as {@link #change} does */
    public void handOn(UUID club, UUID leader, UUID member) {
        roll.lock(club);
        ClubView view = requireLeader(club, leader);
        requireThere(member);
        Role role = roll.role(club, member).orElseThrow(() -> Refusal.conflict("club.refused.role"));
        if (role == Role.LEADER
                || !roll.change(club, leader, Role.LEADER, Role.MANAGER)
                || !roll.change(club, member, role, Role.LEADER)) {
            throw Refusal.conflict("club.refused.role");
        }
        log.note(club, leader, "HANDED_ON", member, "");
        news.promoted(club, view.name(), member, "LEADER", Ids.next().toString());
    }

    /** Who is in the club and has left its chat comes back into it. @return the chat's room */
    public UUID enterChat(UUID club, UUID member) {
        // Who is just being removed does not come in again.
        roll.lock(club);
        ClubView view = clubs.requireMember(club, member);
        groups.enter(view.room(), member);
        return view.room();
    }

    /** All are told, who is just coming in among them; applications end. */
    @EventListener
    void on(ClubClosed closed) {
        roll.lock(closed.club());
        ClubView view = clubs.get(closed.club(), closed.by());
        log.note(closed.club(), closed.by(), "CLOSED", null, "");
        applications.end(closed.club()).forEach(member -> news.closed(closed.club(), view.name(), member));
        roll.all(closed.club()).stream()
                .map(Roll.Entry::member)
                .filter(member -> !member.equals(closed.by()))
                .forEach(member -> news.closed(closed.club(), view.name(), member));
        groups.close(view.room());
    }

    private void go(ClubView view, UUID member) {
        if (!roll.release(view.id(), member)) {
            throw Refusal.notFound();
        }
        groups.expel(view.room(), member);
        events.publishEvent(new MemberLeft(view.id(), member));
        joining.fill(view.id(), member);
    }

    private void requireThere(UUID member) {
        if (!roll.isThere(member)) {
            throw Refusal.conflict("club.refused.not-there");
        }
    }

    private ClubView requireLeader(UUID club, UUID leader) {
        ClubView view = clubs.requireMember(club, leader);
        if (!view.isLeader()) {
            throw Refusal.forbidden("club.refused.not-leader");
        }
        return view;
    }
}
