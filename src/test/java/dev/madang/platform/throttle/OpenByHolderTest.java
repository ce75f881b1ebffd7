package dev.madang.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenByHolderTest {

    private final OpenByHolder<String> open = new OpenByHolder<>();

    @Test
    void theOldestOfWhoHoldsTooMuchGivesWay() {
        assertThat(open.add("me", "first", 2)).isEmpty();
        assertThat(open.add("me", "second", 2)).isEmpty();
        assertThat(open.add("other", "theirs", 2)).isEmpty();
        assertThat(open.add("me", "third", 2)).contains("first");
        open.remove("me", "second");
        open.remove("me", "second");
        assertThat(open.add("me", "fourth", 2)).isEmpty();
        assertThat(open.add("me", "fifth", 2)).contains("third");
    }

    @Test
    void whoHoldsNothingMoreIsForgotten() {
        open.add("me", "first", 2);
        open.remove("me", "first");
        open.remove("nobody", "nothing");
        assertThat(open.holders()).isZero();
    }

    @Test
    void howeverManyComeAtOnceNobodyHoldsMoreThanTheyMay() {
        long closed = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> open.add("me", "stream " + i, 10))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        assertThat(closed).isEqualTo(990);
    }
}
