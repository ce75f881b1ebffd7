package dev.madang.member.domain;

import dev.madang.platform.refusal.Refusal;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

public interface AllMembers extends JpaRepository<Member, UUID> {

    /** In a transaction of its own where there is none: mails are written without one, and hold no connection. */
    @Transactional(readOnly = true)
    Optional<Member> findByEmail(String email);

    default Optional<Member> find(EmailAddress email) {
        return findByEmail(email.value());
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT m FROM Member m WHERE m.id = :id")
    Member getForUpdate(UUID id);

    /** @throws Refusal with 404 when nobody has the id */
    default Member get(UUID id) {
        return findById(id).orElseThrow(Refusal::notFound);
    }

    /**
     * Takes an e-mail for a new member who has no way to sign in yet. The unique key lets one of many through.
     *
     * @return the new member's id
     * @throws Refusal with 409 when the e-mail is somebody's
     */
    default UUID claim(EmailAddress email, Nickname nickname, Locale language, Instant now) {
        return insertUnlessTaken(email.value(), nickname.value(), language.getLanguage(), now)
                .orElseThrow(() -> Refusal.conflict("member.email.taken").at("email"));
    }

    @Query(nativeQuery = true, value = """
                    INSERT INTO member (id, email, nickname, language, created_at)
                    VALUES (uuidv7(), :email, :nickname, :language, :now) ON CONFLICT (email) DO NOTHING RETURNING id""")
    Optional<UUID> insertUnlessTaken(String email, String nickname, String language, Instant now);
}
