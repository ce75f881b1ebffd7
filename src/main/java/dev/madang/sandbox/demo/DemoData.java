package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.media.Photos;
import dev.madang.rental.Categories;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.shared.Regions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty Madang once, at the first start of the local profile: members (the demo accounts among them), what
 * they lend, and what they did with it until that day, through the desks that they would have gone to. The same on every
 * machine but for the day. Left out with {@code madang.demo=false}. Runs before the search index looks for what it lacks.
 */
@Component
@Profile("local")
@ConditionalOnBooleanProperty(name = "madang.demo", matchIfMissing = true)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoData implements ApplicationRunner {

    static final String PASSWORD = "madang-demo";

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final Categories categories;
    private final Regions regions;
    private final Photos photos;
    private final DemoPeopleAndGear peopleAndGear;
    private final DemoForeignCalendars foreignCalendars;
    private final DemoStories stories;
    private final Storyteller storyteller;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final TransactionTemplate making;
    private final TransactionTemplate apart;
    private final Clock clock;

    DemoData(
            Categories categories,
            Regions regions,
            Photos photos,
            DemoPeopleAndGear peopleAndGear,
            DemoForeignCalendars foreignCalendars,
            DemoStories stories,
            Storyteller storyteller,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.categories = categories;
        this.regions = regions;
        this.photos = photos;
        this.peopleAndGear = peopleAndGear;
        this.foreignCalendars = foreignCalendars;
        this.stories = stories;
        this.storyteller = storyteller;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.making = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!isMade()) {
            make(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Other instances wait for who makes it; what a start made that was cut short is thrown away by the next. */
    private void make(Instant now) {
        var world = DemoWorld.compose(categories, regions, now);
        photos.storeDrawn(world.drawings());
        making.executeWithoutResult(status -> {
            if (claim(now)) {
                apart.executeWithoutResult(any -> forgetHalfOfIt());
                apart.executeWithoutResult(any -> writeThings(world));
                tell(world);
                apart.executeWithoutResult(any -> readWhatIsOld(now));
            }
        });
        log.info(
                "Made the demo: {} members, {} listings, {} reservations",
                world.members().size(),
                world.listings().size(),
                world.reservations().told().size());
    }

    private void writeThings(DemoWorld world) {
        peopleAndGear.members(world.everybody(), requireNonNull(passwords.encode(PASSWORD)), world.now());
        peopleAndGear.listings(world.listings());
        foreignCalendars.write(world.reservations().events(), world.now());
    }

    private void tell(DemoWorld world) {
        try {
            storyteller.tell(stories.scenes(world), world.now());
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody comes back to hundreds of things that are new: all but the last day's were seen. */
    private void readWhatIsOld(Instant now) {
        Instant yesterday = now.minus(Duration.ofDays(1));
        jdbc.sql("DELETE FROM notification WHERE told_at < :before")
                .param("before", now.minus(Duration.ofDays(7)))
                .update();
        jdbc.sql("UPDATE notification SET read_at = told_at WHERE read_at IS NULL AND told_at < :before")
                .param("before", yesterday)
                .update();
        jdbc.sql("""
                        UPDATE chat_participant p SET read_to = greatest(p.read_to, coalesce(
                            (SELECT max(m.id) FROM chat_message m WHERE m.room_id = p.room_id AND m.sent_at < :before), 0))""").param("before", yesterday).update();
    }

    private void forgetHalfOfIt() {
        boolean begun = jdbc.sql("SELECT EXISTS (SELECT FROM member WHERE id = ?)")
                .param(DemoIds.of("member/host"))
                .query(Boolean.class)
                .single();
        if (begun) {
            keptOfSettlement("DISABLE");
            jdbc.sql("TRUNCATE member, reservation, review_exchange, payment_attempt, sandbox_toss_payment CASCADE")
                    .update();
            keptOfSettlement("ENABLE");
        }
    }

    /** What was settled cannot be taken away otherwise. */
    private void keptOfSettlement(String step) {
        Map.of(
                        "settlement_record",
                        "settlement_record_stays",
                        "settlement_month",
                        "settlement_month_not_emptied",
                        "settlement_statement",
                        "settlement_statement_not_emptied",
                        "payout",
                        "payout_kept")
                .forEach((table, trigger) -> jdbc.sql("ALTER TABLE " + table + " " + step + " TRIGGER " + trigger)
                        .update());
    }

    private boolean isMade() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sandbox_demo_data)")
                .query(Boolean.class)
                .single();
    }

    /** Takes it upon this transaction, which has time to wait for all others; false when another instance has. */
    private boolean claim(Instant now) {
        jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = 0").update();
        return jdbc.sql("INSERT INTO sandbox_demo_data (made_at) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }
}
