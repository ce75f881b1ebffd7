import java.util.List;

/** All faults, in the order of the table. */
final class Catalogue {

    private Catalogue() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "instance-killed",
                        "an instance is killed in mid-drop (`kill -9`), and started again",
                        Expected.UNDER_WAY,
                        5,
                        world -> world.one.kill(),
                        world -> world.one.startAgain()),
                new Fault(
                        "instance-ended",
                        "an instance is ended by SIGTERM under load, and started again",
                        Expected.NOTHING,
                        2,
                        world -> world.two.terminate(),
                        world -> world.two.startAgain()),
                new Fault(
                        "instance-paused",
                        "an instance is paused for 45 s",
                        Expected.UNDER_WAY,
                        45,
                        world -> world.one.pause(),
                        world -> world.one.goOn()),
                new Fault(
                        "redis-killed",
                        "Redis is killed in mid-drop, and comes back empty",
                        Expected.TOLD,
                        6,
                        world -> world.redis.kill(),
                        world -> world.redis.start()),
                new Fault(
                        "redis-flushed",
                        "Redis is emptied in mid-drop",
                        Expected.TOLD,
                        4,
                        world -> world.redis.flush(),
                        Act.NOTHING),
                new Fault(
                        "redis-hangs",
                        "Redis hangs for 8 s",
                        Expected.TOLD,
                        8,
                        world -> world.redis.pause(),
                        world -> world.redis.goOn()),
                new Fault(
                        "database-crashed",
                        "a server of PostgreSQL is killed: all connections end, and it recovers",
                        Expected.TOLD,
                        4,
                        world -> world.postgres.crash(),
                        Act.NOTHING),
                new Fault(
                        "database-connections",
                        "all connections to PostgreSQL end",
                        Expected.TOLD,
                        4,
                        world -> world.postgres.endConnections(),
                        Act.NOTHING),
                new Fault(
                        "database-hangs",
                        "PostgreSQL hangs for 8 s",
                        Expected.TOLD,
                        8,
                        world -> world.postgres.pause(),
                        world -> world.postgres.goOn()),
                new Fault(
                        "pool-exhausted",
                        "a table is locked for 8 s, until no connection is free",
                        Expected.TOLD,
                        1,
                        Hostile::exhaustPool,
                        Act.NOTHING),
                gateway("gateway-slow", "KakaoPay answers after 2 s", Expected.NOTHING, 8, Gateway.Mood.SLOW),
                gateway(
                        "gateway-silent",
                        "KakaoPay takes requests and never answers",
                        Expected.TOLD,
                        12,
                        Gateway.Mood.SILENT),
                gateway(
                        "gateway-errors",
                        "KakaoPay answers everything with 500 and a page of HTML",
                        Expected.TOLD,
                        6,
                        Gateway.Mood.ERRORS),
                gateway(
                        "gateway-lies",
                        "KakaoPay approves another payment, of one won",
                        Expected.TOLD,
                        6,
                        Gateway.Mood.LIES),
                new Fault(
                        "webhooks-shuffled",
                        "Toss tells of each payment 28 times in any order at both instances, mostly what is not so",
                        Expected.NOTHING,
                        0,
                        Webhooks::shuffled,
                        Act.NOTHING),
                killing(
                        "payments-killed",
                        "an instance is killed with seven payments at KakaoPay under way: before and after *ready*, at the window,"
                                + " before and after *approve*, before and after *cancel*",
                        Crash::inPayments),
                killing("bid-killed", "an instance is killed in a bid", Crash::inBid),
                killing(
                        "auction-end-killed",
                        "an instance is killed in the end of an auction, which the other brings about",
                        Crash::inEndOfAuction),
                killing(
                        "moving-up-killed",
                        "an instance is killed while those who wait move up to seats that were given up",
                        Crash::inMovingUp),
                killing(
                        "settlement-killed",
                        "the run that writes down a day of 3,500 lines is killed in its first, its middle and its last chunk, and goes"
                                + " on at the other instance",
                        SettledDays::killedInEveryChunk),
                new Fault(
                        "index-lost",
                        "the files of an instance's search index are removed under it",
                        Expected.NOTHING,
                        5,
                        Hostile::loseIndex,
                        Act.NOTHING),
                new Fault(
                        "disk-full",
                        "the disk with an instance's photos is full, and somebody uploads one",
                        Expected.NOTHING,
                        1,
                        Hostile::fillDisk,
                        Hostile::emptyDisk),
                new Fault(
                        "image-bomb",
                        "twelve pictures of 900 megapixels are uploaded at once",
                        Expected.NOTHING,
                        1,
                        Hostile::uploadBombs,
                        Act.NOTHING),
                new Fault(
                        "stream-storm",
                        "300 streams come, go and come back at once, three times",
                        Expected.NOTHING,
                        1,
                        Hostile::stormStreams,
                        Act.NOTHING),
                new Fault(
                        "slow-clients",
                        "150 connections send a request byte by byte for 10 s",
                        Expected.NOTHING,
                        0,
                        Hostile::dripRequests,
                        Act.NOTHING),
                new Fault(
                        "database-failover",
                        "PostgreSQL is killed for good, and a standby that follows in step is promoted",
                        Expected.TOLD,
                        3,
                        Standby::takeOver,
                        Act.NOTHING));
    }

    private static Fault gateway(String name, String what, Expected expected, int seconds, Gateway.Mood mood) {
        return new Fault(
                name,
                what,
                expected,
                seconds,
                world -> world.gateway.mood = mood,
                world -> world.gateway.mood = Gateway.Mood.WELL);
    }

    /** What kills an instance at a moment of its own choice; whichever ended is started again. */
    private static Fault killing(String name, String what, Act kills) {
        return new Fault(name, what, Expected.UNDER_WAY, 0, kills, world -> {
            world.one.startIfEnded();
            world.two.startIfEnded();
        });
    }
}
