package dev.madang.rental.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.madang.test.MadangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@MadangTest
class SearchHealthTest {

    @Autowired
    SearchHealth health;

    @Test
    void searchIsUpWhileTheIndexAnswers() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void searchIsDownWhenItDoesNot() {
        IndexReader broken = mock();
        when(broken.read(any())).thenThrow(new IllegalStateException("no index"));
        assertThat(new SearchHealth(broken).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
