package dev.madang.member.session;

import dev.madang.member.MemberReinstated;
import dev.madang.member.MemberSuspended;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends all sessions of who is suspended, and with them every open page; who signs in anew is known as suspended. In no
 * transaction: it asks Redis.
 */
@Component
class SessionsOfSuspended {

    private final MemberSessions sessions;
    private final AllMembers members;

    SessionsOfSuspended(MemberSessions sessions, AllMembers members) {
        this.sessions = sessions;
        this.members = members;
    }

    @Async
    @TransactionalEventListener
    void on(MemberSuspended suspended) {
        sessions.endOthers(suspended.member(), null);
    }

    @Async
    @TransactionalEventListener
    void on(MemberReinstated reinstated) {
        members.findById(reinstated.member()).map(Member::asCurrentMember).ifPresent(sessions::refresh);
    }
}
