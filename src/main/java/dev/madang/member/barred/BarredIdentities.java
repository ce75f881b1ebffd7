package dev.madang.member.barred;

import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which e-mails and providers' accounts nobody signs up: those of members who were erased while they were suspended, as long as that
 * holds. Of them hashes alone are kept; until when stands with the member, where a sanction that is overturned or ends finds it.
 */
@Component
@Transactional
public class BarredIdentities {

    private static final Logger log = LoggerFactory.getLogger(BarredIdentities.class);

    private final JdbcClient jdbc;
    private final BarredHash hash;
    private final Clock clock;

    BarredIdentities(JdbcClient jdbc, BarredHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    private record Identity(UUID member, String name) {}

    /**
     * @param email in lower case
     * @throws Refusal 403 at {@code email} when nobody may sign up by it
     */
    @Transactional(readOnly = true)
    public void requireFree(String email) {
        if (isBarred(ofEmail(email))) {
            throw Refusal.forbidden("member.email.barred").at("email");
        }
    }

    /**
     * @param provider such as {@code KAKAO}
     * @param subject the provider's own id of the person
     * @throws Refusal 403 when nobody may sign up by it
     */
    @Transactional(readOnly = true)
    public void requireFree(String provider, String subject) {
        if (isBarred(ofAccount(provider, subject))) {
            throw Refusal.forbidden("social.barred");
        }
    }

    /** Keeps by what those of them signed in who are suspended, before that is erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Collection<UUID> members) {
        for (Identity one : suspended(members)) {
            hash.of(one.name())
                    .ifPresentOrElse(
                            hashed -> jdbc.sql("""
                                            INSERT INTO barred_identity (member_id, hash) VALUES (:member, :hash)
                                            ON CONFLICT DO NOTHING""")
                                    .param("member", one.member())
                                    .param("hash", hashed)
                                    .update(),
                            () -> log.warn(
                                    "Without MADANG_BARRED_KEY member {} can come back before the sanction ends",
                                    one.member()));
        }
    }

    /** Forgets those whose sanction has ended or was overturned. */
    int forgetEnded() {
        return jdbc.sql("""
                        DELETE FROM barred_identity b USING member m
                        WHERE m.id = b.member_id AND (m.suspended_otherwise IS NULL OR m.suspended_otherwise <= :now)""").param("now", clock.instant()).update();
    }

    private Iterable<Identity> suspended(Collection<UUID> members) {
        Stream<Identity> all = jdbc
                .sql("""
                        SELECT m.id, m.email, a.provider, a.subject FROM member m LEFT JOIN social_account a ON a.member_id = m.id
                        WHERE m.id = ANY (:members) AND m.suspended_otherwise > :now""")
                .param("members", members.toArray(UUID[]::new))
                .param("now", clock.instant())
                .query((row, number) -> {
                    UUID member = row.getObject("id", UUID.class);
                    var email = new Identity(member, ofEmail(row.getString("email")));
                    String provider = row.getString("provider");
                    return provider == null
                            ? Stream.of(email)
                            : Stream.of(email, new Identity(member, ofAccount(provider, row.getString("subject"))));
                })
                .list()
                .stream()
                .flatMap(ofMember -> ofMember);
        return all.distinct().toList();
    }

    private boolean isBarred(String identity) {
        return hash.of(identity)
                .filter(hashed -> jdbc.sql("""
                                SELECT EXISTS (SELECT FROM barred_identity b JOIN member m ON m.id = b.member_id
                                  WHERE b.hash = :hash AND m.suspended_otherwise > :now)""")
                        .param("hash", hashed)
                        .param("now", clock.instant())
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }

    /** What stands behind a plus reaches the same person. */
    private static String ofEmail(String email) {
        return "EMAIL:" + email.replaceFirst("\\+[^@]*@", "@");
    }

    private static String ofAccount(String provider, String subject) {
        return provider + ":" + subject;
    }
}
