package dev.madang.shared.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever lives writes down each step and tells of it once, and takes none that is not open. */
class LifeTest {

    private static final Instant NOW = Instant.parse("2032-03-01T03:00:00Z");

    final List<Object> told = new ArrayList<>();
    final Lamp lamp = new Lamp();

    @BeforeEach
    void aLampThatIsOff() {
        lamp.publishTo(told::add);
    }

    @Test
    void itsBeginningIsToldAsSoonAsSomebodyHears() {
        assertThat(told).containsExactly("null to OFF");
        assertThat(lamp.log).hasSize(1);
    }

    @Test
    void aStepIsWrittenDownAndToldWhenItHasArrived() {
        lamp.take(Switch.ON, "you");
        assertThat(told).containsExactly("null to OFF", "OFF to ON");
        assertThat(lamp.log).extracting(LifeEntry::at).containsExactly(NOW, NOW);
        assertThat(lamp.since).isEqualTo(NOW);
    }

    @Test
    void whatIsNotOpenIsNeitherTakenNorTold() {
        assertThatThrownBy(() -> lamp.take(Switch.OFF, "you")).hasMessage("it is OFF");
        assertThatThrownBy(() -> lamp.take(Switch.ON, "nobody")).hasMessage("it is OFF");
        assertThat(told).hasSize(1);
        assertThat(lamp.log).hasSize(1);
    }

    @Test
    void aHoldEndsByItselfButNotWhileTheGatewayIsAsked() {
        Hold hold = Hold.until(NOW);
        assertThat(hold.isOverdue(NOW.minusMillis(1))).isFalse();
        assertThat(hold.isOverdue(NOW)).isTrue();
        assertThat(hold.endsAt()).isEqualTo(NOW);
        Hold paying = hold.beginPayment(NOW.minusSeconds(1));
        assertThat(paying.isOverdue(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(paying.endsAt()).isNull();
        assertThat(paying.endPayment()).isEqualTo(hold);
    }

    enum State {
        OFF,
        ON
    }

    enum Switch implements Step<State, String> {
        ON,
        OFF;

        @Override
        public State to(State from) {
            return State.valueOf(name());
        }

        @Override
        public boolean isOpenTo(String actor, State from) {
            return actor.equals("you") && from != to(from);
        }
    }

    static class Entry extends LifeEntry {
        Entry() {
            super(NOW, null);
        }
    }

    static class Lamp extends Life<State, String, Switch, Entry> {

        final List<Entry> log = new ArrayList<>();
        State state = State.OFF;

        @Nullable
        Instant since;

        Lamp() {
            begin(new Entry());
        }

        void take(Switch step, String who) {
            requireOpen(step, who, NOW);
            move(step, new Entry());
        }

        @Override
        public State statusAt(Instant now) {
            return state;
        }

        @Override
        protected State status() {
            return state;
        }

        @Override
        protected void arrive(State to, Instant at) {
            state = to;
            since = at;
        }

        @Override
        protected List<Entry> entries() {
            return log;
        }

        @Override
        protected String moved(Entry entry, @Nullable State from) {
            return from + " to " + state;
        }

        @Override
        protected RuntimeException notOpen(State current) {
            return new IllegalStateException("it is " + current);
        }
    }
}
