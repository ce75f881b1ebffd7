package dev.madang.media.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.media.PhotoReferences;
import dev.madang.media.Photos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may look at a photo that stands in somebody's account. */
@MadangTest
class PhotoAudienceTest {

    private static final PhotoReferences FACES = new PhotoReferences("member", "photo_id");

    @Autowired
    Photos photos;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MutableClock clock;

    CurrentMember owner;
    UUID photo;

    @BeforeEach
    void somebodyHasAFace() {
        owner = people.member("주인");
        photo = photos.storeDrawn(owner.id(), "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480);
        transactions.executeWithoutResult(transaction -> jdbc.sql("UPDATE member SET photo_id = ? WHERE id = ?")
                .params(photo, owner.id())
                .update());
    }

    @Test
    void operatorsSeeOnlyWhatTheirRoleNeeds() {
        PhotoAudience audience = audience(FACES.toOperators(OperatorRole.MODERATION));
        assertThat(EnumSet.allOf(OperatorRole.class))
                .filteredOn(role -> audience.includes(people.operator(role), photo))
                .containsExactly(OperatorRole.OWNER, OperatorRole.MODERATION);
        assertThat(audience.includes(people.member("이웃"), photo)).isFalse();
        assertThat(audience.includes(null, photo)).isFalse();
    }

    @Test
    void whatNoColumnSaysIsForItsOwnerAlone() {
        PhotoAudience audience = audience(FACES);
        assertThat(audience.isEveryone(photo)).isFalse();
        assertThat(audience.includes(owner, photo)).isTrue();
        assertThat(audience.includes(people.member("이웃"), photo)).isFalse();
    }

    @Test
    void thatEveryoneMayIsAskedOnceAndThatNobodyMayEachTime() {
        PhotoAudience audience = audience(FACES.toEveryoneIf("nickname = '주인'"));
        rename("이제 숨은 이");
        assertThat(audience.isEveryone(photo)).isFalse();
        rename("주인");
        assertThat(audience.isEveryone(photo)).isTrue();
        rename("이제 숨은 이");
        assertThat(audience.isEveryone(photo)).as("remembered for a minute").isTrue();
    }

    private PhotoAudience audience(PhotoReferences references) {
        return new PhotoAudience(jdbc, clock, List.of(references));
    }

    private void rename(String nickname) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("UPDATE member SET nickname = ? WHERE id = ?")
                .params(nickname, owner.id())
                .update());
    }
}
