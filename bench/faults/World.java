import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two instances behind nginx, and all that they stand on. */
final class World {

    static final String MEMBER_999 = "00000000-0000-0000-0000-000000000999";

    final Path work;
    final Instance one;
    final Instance two;
    final Redis redis;
    final Postgres postgres;
    final Gateway gateway;
    final String edge;
    final List<Member> members = new ArrayList<>();
    Member operator;
    String room;

    /** Of the fault that is under way. */
    String drop;

    String variant;
    String auction;

    World(Path work, Instance one, Instance two, Redis redis, Postgres postgres, Gateway gateway, String edge) {
        this.work = work;
        this.one = one;
        this.two = two;
        this.redis = redis;
        this.postgres = postgres;
        this.gateway = gateway;
        this.edge = edge;
    }

    void signEverybodyIn() throws Exception {
        for (int i = 1; i <= Integer.getInteger("members"); i++) {
            members.add(new Member(edge, "bench-" + i + "@demo.madang").signIn());
        }
        operator = new Member(edge, "admin@demo.madang").signIn();
        Member first = members.getFirst();
        String listing = new UUID(0, 1).toString();
        room = first.post("/listings/" + listing + "/chat").location().replaceFirst("[?#].*", "");
        if (!room.matches("/chat/[0-9a-f-]{36}")) {
            throw new AssertionError("no room to talk in: " + room);
        }
    }

    void openSales() throws Exception {
        String[] opened = openDrop();
        drop = opened[0];
        variant = opened[1];
        auction = openAuction();
    }

    /**
     * With fewer units than are wanted.
     *
     * @return its id and that of its one variant
     */
    String[] openDrop() throws Exception {
        String sale = UUID.randomUUID().toString();
        String piece = UUID.randomUUID().toString();
        try (var connection = postgres.connect()) {
            connection.setAutoCommit(false);
            Postgres.run(connection, "INSERT INTO limited_sale (id, per_member) VALUES (?::uuid, 20)", sale);
            Postgres.run(connection, """
                    INSERT INTO shop_drop (id, seller_id, title, text, per_member, opens_at, closes_at, created_at)
                    VALUES (?::uuid, ?::uuid, 'Faults', '', 20, now() - interval '1 minute', now() + interval '1 day', now())""", sale, MEMBER_999);
            Postgres.run(connection, "INSERT INTO stock (id, total, remaining) VALUES (?::uuid, 40, 40)", piece);
            Postgres.run(
                    connection,
                    "INSERT INTO drop_variant (id, drop_id, position, name, price) VALUES (?::uuid, ?::uuid, 0, '', 12000)",
                    piece,
                    sale);
            connection.commit();
        }
        return new String[] {sale, piece};
    }

    String openAuction() throws Exception {
        return postgres.one("""
                INSERT INTO auction (id, seller_id, title, text, start_price, step, opens_at, planned_end, ends_at, status, created_at)
                VALUES (gen_random_uuid(), ?::uuid, 'Faults', '', 1, 1, now(), now() + interval '1 day', now() + interval '1 day', 'APPROVED', now())
                RETURNING id""", MEMBER_999);
    }
}
