import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What members were told is so: a row of each is in the database for good. */
final class Acknowledged {

    private record Told(String what, String query, Object[] given) {}

    private final ConcurrentLinkedQueue<Told> all = new ConcurrentLinkedQueue<>();

    void note(String what, String query, Object... given) {
        all.add(new Told(what, query, given));
    }

    int count() {
        return all.size();
    }

    List<String> lost(Postgres postgres) throws SQLException {
        var lost = new ArrayList<String>();
        for (Told told : all) {
            if (postgres.list(told.query(), told.given()).isEmpty()) {
                lost.add(told.what() + " " + List.of(told.given()));
            }
        }
        return lost;
    }
}
