package dev.madang.member.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface SocialAccounts extends JpaRepository<SocialAccount, SocialAccount.Key> {

    List<SocialAccount> findByMemberIdOrderByLinkedAt(UUID member);

    boolean existsByMemberId(UUID member);

    @Modifying
    @Query("DELETE FROM SocialAccount a WHERE a.memberId = :member")
    void deleteOf(UUID member);

    /** @return 1, or 0 when the provider's account is somebody's already, perhaps the same member's */
    @Modifying
    @Query(nativeQuery = true, value = """
                    INSERT INTO social_account (provider, subject, member_id, linked_at)
                    VALUES (:provider, :subject, :member, :now) ON CONFLICT DO NOTHING""")
    int link(String provider, String subject, UUID member, Instant now);
}
