package dev.madang.club.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.club.ClubHouse;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once who want the last places of a club; and, to see that the statement matters, by reading first and writing then. */
@MadangTest
class RollConcurrencyTest {

    private static final int PLACES = 4;
    private static final int MEMBERS = 24;

    @Autowired
    Roll roll;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void noMoreComeInThanThereArePlaces() throws Exception {
        assertThat(in(this::admit)).isEqualTo(PLACES);
    }

    @Test
    void whoReadsFirstAndWritesThenLetsTooManyIn() throws Exception {
        int most = 0;
        for (int rush = 0; rush < 10 && most <= PLACES; rush++) {
            most = Math.max(most, in(this::readThenWrite));
        }
        assertThat(most).isGreaterThan(PLACES);
    }

    private int in(BiPredicate<UUID, UUID> way) throws Exception {
        UUID club = ClubHouse.open().places(PLACES).foundedBy(people.browserOf(people.member("길잡이")));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < MEMBERS; i++) {
            UUID member = people.member("이웃 " + i).id();
            calls.add(() -> way.test(club, member));
        }
        List<Boolean> admitted = Rush.atOnce(calls);
        assertThat(admitted).contains(true);
        return jdbc.sql("SELECT count(*) FROM club_membership WHERE club_id = ?")
                .param(club)
                .query(Integer.class)
                .single();
    }

    private boolean admit(UUID club, UUID member) {
        return Boolean.TRUE.equals(transaction.execute(status -> roll.admit(club, member)));
    }

    private boolean readThenWrite(UUID club, UUID member) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int members = roll.places(club).members();
            if (members >= PLACES) {
                return false;
            }
            jdbc.sql("UPDATE club_roll SET members = ? WHERE club_id = ?")
                    .params(members + 1, club)
                    .update();
            jdbc.sql("INSERT INTO club_membership (club_id, member_id, role, joined_at) VALUES (?, ?, 'MEMBER', now())")
                    .params(club, member)
                    .update();
            return true;
        }));
    }
}
