package dev.madang.member.friend;

import dev.madang.member.Presence;
import dev.madang.member.ShownMember;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a member can do about another, on the other's page. */
@Component
@Order(0)
class FriendButtons implements Section<ShownMember> {

    private final Friendships friendships;
    private final Presence presence;

    FriendButtons(Friendships friendships, Presence presence) {
        this.friendships = friendships;
        this.presence = presence;
    }

    /**
     * {@code member/friends :: buttons}.
     *
     * @param seen when the other was here; null for who may not know
     */
    record Buttons(UUID member, Tie tie, Presence.@Nullable Seen seen) {}

    @Override
    public Optional<PageSection> of(ShownMember shown, Reader reader) {
        if (reader.member() == null || reader.is(shown.id())) {
            return Optional.empty();
        }
        UUID me = reader.member().id();
        Tie tie = friendships.between(me, shown.id());
        Presence.Seen seen =
                tie == Tie.FRIENDS ? presence.of(me, List.of(shown.id())).get(shown.id()) : null;
        return Optional.of(new PageSection("member/friends :: buttons", new Buttons(shown.id(), tie, seen)));
    }
}
