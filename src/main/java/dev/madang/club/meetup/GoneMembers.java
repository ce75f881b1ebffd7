package dev.madang.club.meetup;

import dev.madang.member.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who leaves Madang comes to no meet-up: the places that they have go to who waits for one. They answer anew if they come back. */
@Component
class GoneMembers {

    private final MeetupDesk desk;

    GoneMembers(MeetupDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        desk.giveBackAll(left.member());
    }
}
