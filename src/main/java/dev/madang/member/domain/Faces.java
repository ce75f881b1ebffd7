package dev.madang.member.domain;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos by which others know members. Who has none is drawn. */
@Service
@Transactional
public class Faces {

    private final AllMembers members;
    private final Photos photos;

    Faces(AllMembers members, Photos photos) {
        this.members = members;
        this.photos = photos;
    }

    /**
     * Shows the photo in place of the one before, which is removed.
     *
     * @throws Refusal 404 unless it is the member's, and for who has just left
     */
    public Member show(UUID member, UUID photo) {
        photos.requireOwned(member, List.of(photo));
        return replace(member, photo);
    }

    public Member hide(UUID member) {
        return replace(member, null);
    }

    private Member replace(UUID id, @Nullable UUID photo) {
        Member member = members.getForUpdate(id);
        if (member.hasLeft()) {
            throw Refusal.notFound();
        }
        UUID before = member.photo();
        member.showFace(photo);
        if (before != null) {
            photos.discard(id, before);
        }
        return member;
    }
}
