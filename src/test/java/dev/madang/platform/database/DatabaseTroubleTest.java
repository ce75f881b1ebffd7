package dev.madang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseTroubleTest {

    @Test
    void aDiskThatIsFullIsToldAsSuch() throws Exception {
        for (RuntimeException full : new RuntimeException[] {
            new IllegalStateException(new SQLException("could not extend file: No space left on device", "53100")),
            new UncheckedIOException(new IOException("No space left on device"))
        }) {
            var response = new MockHttpServletResponse();

            new DatabaseAway().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
                throw full;
            });

            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("600");
        }
    }

    @Test
    void whatAConstraintRefusesIsNoTroubleOfTheDatabase() {
        var refused = new IllegalStateException(new SQLException("duplicate key", "23505"));

        assertThat(DatabaseTrouble.isAway(refused)).isFalse();
        assertThat(DatabaseTrouble.isFullDisk(refused)).isFalse();
    }
}
