package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class MembersTest {

    @Autowired
    Members members;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Test
    void theCardsOfManyMembersComeInOneStatement() {
        CurrentMember mina = people.member("민아");
        CurrentMember jun = people.unconfirmed("준");
        var sent = statements.during(() -> {
            var cards = members.cards(List.of(mina.id(), jun.id(), UUID.randomUUID()));
            assertThat(cards).containsOnlyKeys(mina.id(), jun.id());
            assertThat(cards.get(mina.id()).nickname()).isEqualTo("민아");
            assertThat(cards.get(mina.id()).emailConfirmed()).isTrue();
            assertThat(cards.get(jun.id()).emailConfirmed()).isFalse();
        });
        assertThat(sent).hasSize(1);
    }
}
