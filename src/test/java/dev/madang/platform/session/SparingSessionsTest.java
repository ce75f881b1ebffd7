package dev.madang.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.session.SparingSessions.SparingSession;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionsTest {

    private final SparingSessions<MapSession> sessions =
            new SparingSessions<>(new MapSessionRepository(new ConcurrentHashMap<>()));

    private SparingSession<MapSession> session;
    private Instant lastUse;

    @BeforeEach
    void aSessionInUse() {
        session = sessions.createSession();
        lastUse = session.getLastAccessedTime();
    }

    @Test
    void useWithinAMinuteIsNotWrittenDown() {
        session.setLastAccessedTime(lastUse.plusSeconds(59));
        assertThat(session.kept().getLastAccessedTime()).isEqualTo(lastUse);
    }

    @Test
    void useAfterAMinuteIs() {
        session.setLastAccessedTime(lastUse.plusSeconds(60));
        assertThat(session.kept().getLastAccessedTime()).isEqualTo(lastUse.plusSeconds(60));
    }

    @Test
    void whatIsSetIsThereForTheNextRequest() {
        session.setAttribute("from", "/listings");
        sessions.save(session);
        assertThat(sessions.findById(session.getId()).<String>getAttribute("from"))
                .isEqualTo("/listings");
    }

    @Test
    void whatIsDeletedIsGone() {
        sessions.save(session);
        sessions.deleteById(session.getId());
        assertThat(sessions.findById(session.getId())).isNull();
    }
}
