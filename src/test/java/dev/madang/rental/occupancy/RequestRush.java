package dev.madang.rental.occupancy;

import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/** Many guests at once, half of them on another instance, asking for overlapping days of one listing over HTTP. */
public class RequestRush {

    private static final int FIRST_DAY = 10;
    private static final int WINDOW = 14;
    private static final int MOST_DAYS = 5;

    private final Rush guests;
    private final Random random = new Random(20_261_120);
    private final LocalDate today;

    RequestRush(People people, SecondInstance second, int size, LocalDate today) {
        this.guests = Rush.of(size, people, second);
        this.today = today;
    }

    /** Everybody asks at the same moment. */
    Rush.Answers ask(UUID listing) throws Exception {
        return guests.each(guest -> {
            LocalDate from = today.plusDays(FIRST_DAY + random.nextInt(WINDOW));
            LocalDate to = from.plusDays(1 + random.nextInt(MOST_DAYS));
            return () -> ask(guest, listing, from, to);
        });
    }

    public static Page ask(Browser guest, UUID listing, LocalDate from, LocalDate to) {
        return guest.post(
                "/listings/" + listing + "/reservations",
                "from",
                from.toString(),
                "to",
                to.toString(),
                "units",
                "1",
                "handOver",
                "IN_PERSON",
                "giveBack",
                "IN_PERSON",
                "idempotencyKey",
                UUID.randomUUID().toString());
    }
}
