package dev.madang.club.meetup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.club.ClubHouse;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many who come and go at the same moment: no place is given twice, and none stays empty while somebody waits. */
@MadangTest
class MeetupConcurrencyTest {

    private static final int PLACES = 5;
    private static final int MEMBERS = 20;

    @Autowired
    MeetupDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    UUID club;
    UUID meetup;
    List<UUID> members;

    @BeforeEach
    void aClubMeets() {
        CurrentMember leader = people.member("길잡이");
        club = ClubHouse.open().places(MEMBERS + 1).foundedBy(people.browserOf(leader));
        meetup = Ids.next();
        var details = new MeetupDetails(
                "백운대 오르기", "", "입구", "", clock.instant().plus(Duration.ofDays(1)), Duration.ofHours(2), PLACES);
        desk.plan(meetup, club, leader.id(), details, 1);
        members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            UUID member = people.member("이웃 " + i).id();
            members.add(member);
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "INSERT INTO club_membership (club_id, member_id, role, joined_at) VALUES (?, ?, 'MEMBER', now())")
                    .params(club, member)
                    .update());
        }
    }

    @Test
    void noPlaceIsGivenTwiceAndNoneStaysEmptyWhileSomebodyWaits() throws Exception {
        rush(Reply.COMING, members);
        assertThat(count(Reply.COMING)).isEqualTo(PLACES).isEqualTo(coming());
        assertThat(count(Reply.WAITING)).isEqualTo(MEMBERS - PLACES);

        var calls = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < MEMBERS; i++) {
            UUID member = members.get(i);
            Reply reply = i % 3 == 0 ? Reply.NOT : i % 3 == 1 ? Reply.MAYBE : Reply.COMING;
            calls.add(() -> desk.answer(meetup, club, member, reply));
        }
        Rush.atOnce(calls);

        assertThat(count(Reply.COMING)).isEqualTo(PLACES).isEqualTo(coming());
        assertThat(count(Reply.WAITING)).isEqualTo(1);
    }

    @Test
    void whoReadsFirstAndWritesThenGivesPlacesTwice() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        members.forEach(member -> calls.add(() -> readThenWrite(member)));
        Rush.atOnce(calls);
        assertThat(count(Reply.COMING)).isGreaterThan(coming());
    }

    private void rush(Reply reply, List<UUID> all) throws Exception {
        var calls = new ArrayList<Callable<Reply>>();
        all.forEach(member -> calls.add(() -> desk.answer(meetup, club, member, reply)));
        Rush.atOnce(calls);
    }

    private boolean readThenWrite(UUID member) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int coming = coming();
            if (coming >= PLACES) {
                return false;
            }
            jdbc.sql("UPDATE meetup SET coming = ? WHERE id = ?")
                    .params(coming + 1, meetup)
                    .update();
            jdbc.sql(
                            "INSERT INTO meetup_answer (meetup_id, member_id, answer, answered_at) VALUES (?, ?, 'COMING', now())")
                    .params(meetup, member)
                    .update();
            return true;
        }));
    }

    private int coming() {
        return jdbc.sql("SELECT coming FROM meetup WHERE id = ?")
                .param(meetup)
                .query(Integer.class)
                .single();
    }

    private int count(Reply reply) {
        return jdbc.sql("SELECT count(*) FROM meetup_answer WHERE meetup_id = ? AND answer = ?")
                .params(meetup, reply.name())
                .query(Integer.class)
                .single();
    }
}
