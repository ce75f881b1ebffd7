package dev.madang.club.membership;

import dev.madang.chat.Groups;
import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Joining;
import dev.madang.club.membership.Applications.Application;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where members come into clubs: at once, after an answer, or when a place is free. */
@Component
public class JoiningDesk {

    private final Clubs clubs;
    private final Roll roll;
    private final Applications applications;
    private final ClubLog log;
    private final MembershipNews news;
    private final Groups groups;
    private final Members members;
    private final Scarce scarce;

    JoiningDesk(
            Clubs clubs,
            Roll roll,
            Applications applications,
            ClubLog log,
            MembershipNews news,
            Groups groups,
            Members members,
            Scarce scarce) {
        this.clubs = clubs;
        this.roll = roll;
        this.applications = applications;
        this.log = log;
        this.news = news;
        this.groups = groups;
        this.members = members;
        this.scarce = scarce;
    }

    /**
     * Asks to join, or joins.
     *
     * @param answers to the club's questions, in their order
     * @return what became of it: accepted, asked, or waiting for a place
     * @throws Refusal 404 for a club that this member cannot see; 409 for one that has ended, for who is in it, has asked already, or
     *     was asked to go; 422 when its questions have changed since; 429 beyond the limit
     */
    public ApplicationState apply(UUID club, UUID member, List<String> answers) {
        return scarce.of(club).by(member).within("club-application").run(() -> applyInTurn(club, member, answers));
    }

    private ApplicationState applyInTurn(UUID club, UUID member, List<String> answers) {
        roll.lock(club);
        ClubView view = clubs.get(club, member);
        requireMayApply(view, member);
        if (answers.size() != view.questions().size()) {
            throw Refusal.invalid("club.refused.questions-changed");
        }
        if (view.joining() == Joining.APPROVAL) {
            UUID id = add(view, member, answers, ApplicationState.ASKED);
            news.applied(club, view.name(), id, nickname(member));
            return ApplicationState.ASKED;
        }
        if (!roll.admit(club, member)) {
            add(view, member, answers, ApplicationState.WAITING);
            return ApplicationState.WAITING;
        }
        UUID id = Ids.next();
        welcome(view, member);
        log.note(club, member, "JOINED", null, "");
        news.joined(club, view.name(), member, nickname(member), id.toString());
        return ApplicationState.ACCEPTED;
    }

    /** @throws Refusal 409 with the sentence that says why this member cannot ask to join */
    void requireMayApply(ClubView view, UUID member) {
        if (!view.isOpen()) {
            throw Refusal.conflict("club.refused.closed");
        }
        if (view.isMember()) {
            throw Refusal.conflict("club.refused.member");
        }
        if (roll.isBarred(view.id(), member)) {
            throw Refusal.conflict("club.refused.removed");
        }
        if (applications
                .latest(view.id(), member)
                .filter(one -> one.state() == ApplicationState.ASKED || one.state() == ApplicationState.WAITING)
                .isPresent()) {
            throw Refusal.conflict("club.refused.applied");
        }
    }

    private UUID add(ClubView view, UUID member, List<String> answers, ApplicationState state) {
        return applications
                .add(view.id(), member, view.questions(), answers, state)
                .orElseThrow(() -> Refusal.conflict("club.refused.applied"));
    }

    /** @throws Refusal 409 when it was answered meanwhile */
    @Transactional
    public void withdraw(UUID club, UUID member) {
        roll.lock(club);
        Application open = applications.latest(club, member).orElseThrow(Refusal::notFound);
        if (!applications.move(open.id(), ApplicationState.ASKED, ApplicationState.WITHDRAWN, null, "")
                && !applications.move(open.id(), ApplicationState.WAITING, ApplicationState.WITHDRAWN, null, "")) {
            throw Refusal.conflict("club.refused.answered");
        }
    }

    /**
     * Answers an applicant, who is told at once. Who is accepted while no place is free gets the next one.
     *
     * @param note for the applicant; empty for none
     * @throws Refusal 404 for who is not in the club, 403 for who does not help to run it, 409 when it was answered or withdrawn
     */
    @Transactional
    public void answer(UUID club, UUID by, UUID application, boolean accept, String note) {
        roll.lock(club);
        ClubView view = clubs.requireOpen(club, by);
        Application asked = applications.find(club, application).orElseThrow(Refusal::notFound);
        boolean admitted = accept && asked.state() == ApplicationState.ASKED && roll.admit(club, asked.member());
        ApplicationState to =
                !accept ? ApplicationState.DECLINED : admitted ? ApplicationState.ACCEPTED : ApplicationState.WAITING;
        if (!applications.move(application, ApplicationState.ASKED, to, by, note)) {
            throw Refusal.conflict("club.refused.answered");
        }
        log.note(club, by, to.name(), asked.member(), note);
        if (admitted) {
            welcome(view, asked.member());
        }
        news.answered(club, view.name(), application, asked.member(), to.slug(), note);
    }

    /** Gives the places that are free to those who wait longest, in the transaction in which one became free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(UUID club, UUID by) {
        roll.lock(club);
        clubs.find(club, by).filter(ClubView::isOpen).ifPresent(this::fill);
    }

    private void fill(ClubView view) {
        for (var next = applications.next(view.id());
                next.isPresent() && roll.admit(view.id(), next.get().member());
                next = applications.next(view.id())) {
            UUID member = next.get().member();
            applications.move(next.get().id(), ApplicationState.WAITING, ApplicationState.ACCEPTED, null, "");
            log.note(view.id(), null, "PLACE", member, "");
            welcome(view, member);
            news.answered(view.id(), view.name(), next.get().id(), member, "place", "");
        }
    }

    private void welcome(ClubView view, UUID member) {
        groups.enter(view.room(), member);
    }

    private String nickname(UUID member) {
        return Objects.requireNonNull(members.cards(List.of(member)).get(member))
                .nickname();
    }
}
