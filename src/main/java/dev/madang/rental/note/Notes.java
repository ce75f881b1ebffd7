package dev.madang.rental.note;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Rentals;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One note of the host's own on each reservation, which nobody else reads. */
@Repository
@Transactional
class Notes {

    static final int LONGEST = 1000;

    private final Rentals rentals;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notes(Rentals rentals, JdbcClient jdbc, Clock clock) {
        this.rentals = rentals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when there is none. */
    @Transactional(readOnly = true)
    public String of(UUID reservation) {
        return jdbc.sql("SELECT text FROM reservation_note WHERE reservation_id = ?")
                .param(reservation)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Writes it anew; nothing takes it away.
     *
     * @throws Refusal 404 for everybody but the host
     */
    public void write(UUID reservation, UUID host, String text) {
        rentals.find(reservation).filter(one -> one.host().equals(host)).orElseThrow(Refusal::notFound);
        if (text.isEmpty()) {
            jdbc.sql("DELETE FROM reservation_note WHERE reservation_id = ?")
                    .param(reservation)
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO reservation_note (reservation_id, text, written_at) VALUES (:id, :text, :now)
                        ON CONFLICT (reservation_id) DO UPDATE SET text = excluded.text, written_at = excluded.written_at""")
                .param("id", reservation)
                .param("text", text)
                .param("now", clock.instant())
                .update();
    }
}
