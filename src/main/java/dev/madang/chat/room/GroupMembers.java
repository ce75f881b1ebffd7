package dev.madang.chat.room;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is in a group, on its room's page. */
@Component
class GroupMembers implements Section<ShownRoom> {

    private final Rooms rooms;
    private final Members members;

    GroupMembers(Rooms rooms, Members members) {
        this.rooms = rooms;
        this.members = members;
    }

    @Override
    public Optional<PageSection> of(ShownRoom shown, Reader reader) {
        if (!shown.room().isGroup()) {
            return Optional.empty();
        }
        List<MemberCard> all = members.cards(rooms.members(shown.room().id())).values().stream()
                .sorted(Comparator.comparing(MemberCard::nickname).thenComparing(MemberCard::id))
                .toList();
        return Optional.of(new PageSection("chat/members :: group", all));
    }
}
