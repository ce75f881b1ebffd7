package dev.madang.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.OperatorTrust;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Members for tests, and browsers in which they are signed in. */
public class People {

    /** Of every member made here. */
    public static final String PASSWORD = "correct-horse-battery";

    private static final String CHEAP_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SessionRepository<? extends Session> sessions;
    private final Environment environment;

    People(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            SessionRepository<? extends Session> sessions,
            Environment environment) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.sessions = sessions;
        this.environment = environment;
    }

    /** A new member with a confirmed e-mail of their own. */
    public CurrentMember member(String nickname) {
        return save(nickname, true, false);
    }

    public CurrentMember unconfirmed(String nickname) {
        return save(nickname, false, false);
    }

    /** A new operator. */
    public CurrentMember admin() {
        return save("운영자", true, true);
    }

    /** A new operator who is trusted with this alone. */
    public CurrentMember operator(OperatorRole role) {
        CurrentMember owner = admin();
        transactions.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET operator_roles = ARRAY [?] WHERE id = ?")
                        .params(role.name(), owner.id())
                        .update());
        return new CurrentMember(
                owner.id(),
                owner.email(),
                owner.nickname(),
                null,
                true,
                true,
                OperatorTrust.of(Set.of(role), false),
                null);
    }

    /** A browser in which nobody is signed in. */
    public Browser stranger() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** A browser in which this member is already signed in. */
    public Browser browserOf(CurrentMember member) {
        return stranger().withCookie("madang-session", sessionOf(member, sessions));
    }

    /** What this operator has done, as they see it themselves: what others did later is not before it. */
    public Page audited(CurrentMember operator) {
        return browserOf(operator).get("/admin/audit?operator=" + operator.id());
    }

    /** Lets a member choose English. */
    public void speaksEnglish(CurrentMember member) {
        transactions.executeWithoutResult(status -> jdbc.sql("UPDATE member SET language = 'en' WHERE id = ?")
                .param(member.id())
                .update());
    }

    private <S extends Session> String sessionOf(CurrentMember member, SessionRepository<S> repository) {
        S session = repository.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(member.toAuthentication()));
        repository.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
    }

    private CurrentMember save(String nickname, boolean confirmed, boolean admin) {
        UUID id = UUID.randomUUID();
        String email = id + "@member.test";
        Timestamp now = Timestamp.from(clock.instant());
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO member (id, email, password_hash, nickname, admin, email_confirmed_at, created_at)
                        VALUES (:id, :email, :hash, :nickname, :admin, CASE WHEN :confirmed THEN :now::timestamptz END, :now)
                        """)
                .param("id", id)
                .param("email", email)
                .param("hash", CHEAP_HASH)
                .param("nickname", nickname)
                .param("admin", admin)
                .param("confirmed", confirmed)
                .param("now", now)
                .update());
        OperatorTrust owner = OperatorTrust.of(Set.of(OperatorRole.OWNER), false);
        return new CurrentMember(id, email, nickname, null, confirmed, admin, admin ? owner : null, null);
    }
}
