package dev.madang.chat.room;

import dev.madang.member.Friends;
import dev.madang.member.ShownMember;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a friend's page into a talk with them. */
@Component
@Order(1)
class FriendTalk implements Section<ShownMember> {

    private final Friends friends;

    FriendTalk(Friends friends) {
        this.friends = friends;
    }

    @Override
    public Optional<PageSection> of(ShownMember shown, Reader reader) {
        return reader.member() != null && friends.are(reader.member().id(), shown.id())
                ? Optional.of(new PageSection("chat/ask :: friend", shown.id()))
                : Optional.empty();
    }
}
