package dev.madang.member.domain;

import dev.madang.platform.refusal.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members tell about themselves. */
@Service
public class Profiles {

    private final AllMembers members;

    Profiles(AllMembers members) {
        this.members = members;
    }

    /** @throws Refusal with 404 when nobody has the id */
    @Transactional(readOnly = true)
    public Member of(UUID member) {
        return members.get(member);
    }

    /**
     * @param region code of a 시/군/구, or null
     * @throws Refusal with 404 for who has just left: nothing brings their name back
     */
    @Transactional
    public Member change(UUID id, Nickname nickname, String introduction, @Nullable String region, Locale language) {
        Member member = members.getForUpdate(id);
        if (member.hasLeft()) {
            throw Refusal.notFound();
        }
        member.describe(nickname, introduction, region, language);
        return member;
    }
}
