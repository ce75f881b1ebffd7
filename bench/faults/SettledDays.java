import java.sql.Connection;
import java.time.Duration;
import java.util.List;

/**
 * A day's lines are written down by a run that dies in its first, its middle and its last chunk, a day each, and goes on at the
 * other instance: all of them are there once, to the won.
 */
final class SettledDays {

    private static final int LINES = 3_500;
    /** The line at which each run stands still when it dies. */
    private static final List<Integer> DIES_AT = List.of(300, 1_700, 3_400);

    private SettledDays() {}

    static void killedInEveryChunk(World world) throws Exception {
        for (int i = 0; i < DIES_AT.size(); i++) {
            String day = "2015-03-%02d".formatted(i + 2);
            book(world, day);
            try {
                Instance dies = i % 2 == 0 ? world.one : world.two;
                Instance lives = i % 2 == 0 ? world.two : world.one;
                killedAt(world, day, DIES_AT.get(i), dies);
                world.postgres.run(
                        "UPDATE settlement_run SET held_until = now() - interval '1 second' WHERE of = ? AND ended_at IS NULL",
                        day);
                begin(world, lives, day);
                awaitEnd(world, day);
                check(world, day);
                begin(world, lives, day);
                awaitEnd(world, day);
                check(world, day);
                dies.startAgain();
            } finally {
                forget(world, day);
            }
        }
    }

    /** Lines that no reservation knows: without the database's triggers, which would rightly refuse them. */
    private static void book(World world, String day) throws Exception {
        try (Connection connection = world.postgres.connect()) {
            connection.setAutoCommit(false);
            Postgres.run(connection, "SET LOCAL session_replication_role = replica");
            Postgres.run(connection, """
                    INSERT INTO earning (id, reservation_id, host_id, kind, amount, booked_at)
                    SELECT gen_random_uuid(), gen_random_uuid(), ?::uuid, 'RENT', 1 + n % 9, ?::date + time '03:00' + n * interval '1 second'
                    FROM generate_series(1, ?) n""", World.MEMBER_999, day, LINES);
            connection.commit();
        }
    }

    private static void killedAt(World world, String day, int line, Instance dies) throws Exception {
        try (Connection lock = world.postgres.connect()) {
            lock.setAutoCommit(false);
            // The same line, not committed: whoever writes it waits for us.
            Postgres.run(lock, """
                    INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, thing_id, at, month, amount, fee, recorded_at)
                    SELECT 'rental', id, kind, 'HOST', host_id, host_id, reservation_id, booked_at, '2015-03-01', amount, 0, now()
                    FROM earning WHERE booked_at >= ?::date AND booked_at < ?::date + 1 ORDER BY booked_at, id OFFSET ? LIMIT 1""", day, day, line);
            begin(world, dies, day);
            Wait.until(
                    "the run stands in its chunk", Duration.ofSeconds(60), () -> world.postgres.waits(dies.name, lock));
            dies.kill();
            lock.rollback();
        }
        long written = Long.parseLong(written(world, day, "count(*)"));
        if (written != line / 1000 * 1000) {
            throw new AssertionError(written + " lines were written before line " + line);
        }
    }

    private static void begin(World world, Instance instance, String day) {
        Answer answer = world.operator.at(instance).post("/admin/settlements/runs", "job", "record", "of", day);
        if (answer.status() != 303) {
            throw new AssertionError("the run was answered " + answer.status());
        }
    }

    private static void awaitEnd(World world, String day) throws Exception {
        Wait.until(
                "the run ends",
                Duration.ofSeconds(60),
                () -> world.postgres
                        .list("SELECT 1 FROM settlement_run WHERE of = ? AND ended_at IS NULL", day)
                        .isEmpty());
        String outcome =
                world.postgres.one("SELECT outcome FROM settlement_run WHERE of = ? ORDER BY number DESC LIMIT 1", day);
        if (!outcome.equals("COMPLETED")) {
            throw new AssertionError("the run ended as " + outcome);
        }
    }

    private static void check(World world, String day) throws Exception {
        String all = written(world, day, "count(*) || ' lines of ' || sum(amount)");
        String expected = world.postgres.one("""
                SELECT count(*) || ' lines of ' || sum(amount) FROM earning WHERE booked_at >= ?::date AND booked_at < ?::date + 1""", day, day);
        if (!all.equals(expected)) {
            throw new AssertionError(all + " were written, and there are " + expected);
        }
    }

    private static String written(World world, String day, String what) throws Exception {
        return world.postgres.one(
                "SELECT " + what
                        + " FROM settlement_record WHERE source = 'rental' AND at >= ?::date AND at < ?::date + 1",
                day,
                day);
    }

    private static void forget(World world, String day) throws Exception {
        try (Connection connection = world.postgres.connect()) {
            connection.setAutoCommit(false);
            Postgres.run(connection, "SET LOCAL session_replication_role = replica");
            Postgres.run(
                    connection,
                    "DELETE FROM settlement_record WHERE source = 'rental' AND at >= ?::date AND at < ?::date + 1",
                    day,
                    day);
            Postgres.run(
                    connection, "DELETE FROM earning WHERE booked_at >= ?::date AND booked_at < ?::date + 1", day, day);
            connection.commit();
        }
    }
}
