package dev.madang.rental.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankTest {

    @Test
    void whatStandsHighInBothComesFirst() {
        assertThat(ReciprocalRank.fuse(List.of("a", "b", "c"), List.of("c", "b")))
                .containsExactly("c", "b", "a");
        assertThat(ReciprocalRank.fuse(List.of("a", "b"), List.of())).containsExactly("a", "b");
        assertThat(ReciprocalRank.fuse(List.of("a"), List.of("b"))).containsExactly("a", "b");
    }
}
