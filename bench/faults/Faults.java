import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * WORK PORT DATABASE HOME [NAME…]: runs all faults, or those of the names, against two instances under load. WORK is a folder, PORT and the
 * six behind it are free, HOME is where the engines are that are running; nginx listens on PORT already. Writes the table to WORK/faults.md;
 * ends with 0 when all were borne, with 2 when something is wrong.
 */
class Faults {

    public static void main(String[] a) throws Exception {
        Path work = Path.of(a[0]);
        int port = Integer.parseInt(a[1]);
        Path home = Path.of(a[3]);
        var postgres = new Postgres("jdbc:" + a[2], home.resolve("postgres"), port + 5);
        var redis = new Redis(redisOf(home), port + 3).start();
        String edge = "http://127.0.0.1:" + port;
        var gateway = new Gateway(port + 4, edge);
        var one = new Instance("one", port + 1, work, settings("one", postgres, redis, gateway));
        var two = new Instance("two", port + 2, work, settings("two", postgres, redis, gateway));
        var world = new World(work, one, two, redis, postgres, gateway, edge);
        boolean well;
        try {
            one.launch();
            two.launch();
            one.awaitReady();
            two.awaitReady();
            well = run(world, chosen(List.of(a).subList(4, a.length)));
        } finally {
            one.end();
            two.end();
            redis.end();
            postgres.end();
            gateway.end();
        }
        System.exit(well ? 0 : 2);
    }

    private static Map<String, String> settings(String name, Postgres postgres, Redis redis, Gateway gateway) {
        var settings = new HashMap<String, String>();
        settings.put("MADANG_DATABASE_URL", postgres.of(name));
        settings.put("MADANG_REDIS_URL", redis.url());
        settings.put("MADANG_DEMO", "false");
        settings.put("MADANG_DRAIN", "5s");
        settings.put("MADANG_KAKAOPAY_API", gateway.url() + "/sandbox/kakaopay");
        return settings;
    }

    private static Path redisOf(Path home) throws Exception {
        try (var programs = Files.list(home.resolve("engines"))) {
            return programs.filter(file -> file.getFileName().toString().startsWith("redis"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Fault> chosen(List<String> names) {
        List<Fault> all = Catalogue.all();
        for (String name : names) {
            if (all.stream().noneMatch(fault -> fault.name().equals(name))) {
                throw new IllegalArgumentException("There is no fault " + name + ": "
                        + all.stream().map(Fault::name).toList());
            }
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(fault -> names.contains(fault.name())).toList();
    }

    private static boolean run(World world, List<Fault> faults) throws Exception {
        var books = new Books(world.postgres);
        List<String> before = books.broken();
        if (!before.isEmpty()) {
            throw new AssertionError("wrong before anything was broken: " + before);
        }
        world.signEverybodyIn();
        var report = new Report();
        for (Fault fault : faults) {
            Outcome outcome = run(world, books, fault);
            report.add(outcome);
            System.err.println(outcome.line());
            outcome.wrong().forEach(wrong -> System.err.println("    WRONG " + wrong));
            outcome.notes().forEach(note -> System.err.println("    " + note));
            Files.writeString(world.work.resolve("faults.md"), report.table());
        }
        return report.isWell();
    }

    private static Outcome run(World world, Books books, Fault fault) throws Exception {
        var wrong = new ArrayList<String>();
        world.openSales();
        Load load = new Load(world).start();
        Wait.millis(2_000);
        Duration back = Duration.ZERO;
        try {
            try {
                fault.does().on(world);
                Wait.millis(fault.seconds() * 1_000L);
            } finally {
                fault.undo().on(world);
            }
            back = awaitWell(world);
            Wait.millis(2_000);
        } catch (AssertionError | Exception e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        load.stop();
        wrong.addAll(settle(books));
        load.acknowledged.lost(world.postgres).forEach(lost -> wrong.add("acknowledged and lost: " + lost));
        Tally tally = load.tally;
        int failed = tally.failed.get();
        int told = tally.told.get();
        switch (fault.expected()) {
            case NOTHING -> {
                if (failed + told > 0) {
                    wrong.add(failed + " requests failed and " + told + " were told so, where nobody should notice");
                }
            }
            case UNDER_WAY -> {
                if (failed > world.members.size() * 2) {
                    wrong.add(failed + " requests failed, more than can have been under way");
                }
            }
            case TOLD -> {
                if (failed > world.members.size()) {
                    wrong.add(failed + " requests failed without being told why");
                }
            }
        }
        return new Outcome(fault, tally, load.acknowledged.count(), back, wrong);
    }

    /** Until everything can be done again by everybody; how long it took. */
    private static Duration awaitWell(World world) throws Exception {
        long begun = System.nanoTime();
        var probe = new Member(world.edge, "bench-20@demo.madang");
        Wait.until("all is well again", Duration.ofSeconds(60), () -> {
            if (!probe.trySignIn()) {
                return false;
            }
            return probe.at(world.one).get("/me").status() == 200
                    && probe.at(world.two).get("/me").status() == 200
                    && probe.at(world.one).get("/actuator/health").status() == 200
                    && probe.at(world.two).get("/actuator/health").status() == 200;
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What is asked for again and again comes to an end: payments whose outcome was open, refunds, those who move up. */
    private static List<String> settle(Books books) throws Exception {
        List<String> broken = books.broken();
        for (int i = 0; i < 75 && !broken.isEmpty(); i++) {
            Wait.millis(2_000);
            broken = books.broken();
        }
        return broken;
    }
}
