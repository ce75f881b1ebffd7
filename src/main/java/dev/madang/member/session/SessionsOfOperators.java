package dev.madang.member.session;

import dev.madang.member.OperatorRolesChanged;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets all sessions of an operator know at once what they are trusted with now. In no transaction: it asks Redis. */
@Component
class SessionsOfOperators {

    private final MemberSessions sessions;
    private final AllMembers members;

    SessionsOfOperators(MemberSessions sessions, AllMembers members) {
        this.sessions = sessions;
        this.members = members;
    }

    @Async
    @TransactionalEventListener
    void on(OperatorRolesChanged changed) {
        members.findById(changed.member()).map(Member::asCurrentMember).ifPresent(sessions::refresh);
    }
}
