package dev.madang.member.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AllMembers extends JpaRepository<Member, UUID> {

    /** @param email in lower case, as it is stored */
    Optional<Member> findByEmail(String email);
}
