package dev.madang.platform.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

@MadangTest
class SearchHealthIndicatorTest {

    @LocalServerPort
    int port;

    @Autowired
    SearchHealthIndicator health;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    List<Indexed<?>> indexed;

    @Test
    void madangIsUpWhenDatabaseRedisAndIndexAnswer() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(new Browser(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(new Browser(port).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void anIndexThatDoesNotAnswerIsDown() {
        var broken = new SearchHealthIndicator(
                new IndexReader(factory) {
                    @Override
                    public <T> T read(Function<SearchSession, T> question) {
                        throw new SearchException("closed");
                    }
                },
                indexed);

        assertThat(broken.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
