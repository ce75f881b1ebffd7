package dev.madang.shop.deal;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first page of deals, which everybody asks for at the same moment: kept in Redis for all instances. When it has aged, one
 * caller of all makes it anew; the others have the old one meanwhile, and only where there is none do they wait, not long. While
 * Redis is away the database is asked.
 */
@Component
class FirstDeals {

    private static final Logger log = LoggerFactory.getLogger(FirstDeals.class);

    static final String KEPT = "madang:deals:first";
    static final String FRESH = "madang:deals:fresh";

    private static final Duration OLDEST = Duration.ofMinutes(1);
    private static final long PATIENCE_SECONDS = 2;

    private final Deals deals;
    private final StringRedisTemplate redis;
    private final ObjectProvider<RedissonClient> redisson;
    private final JsonMapper json;
    private final Duration keptFor;

    FirstDeals(
            Deals deals,
            StringRedisTemplate redis,
            ObjectProvider<RedissonClient> redisson,
            JsonMapper json,
            @Value("${madang.guest-pages.kept-for}") Duration keptFor) {
        this.deals = deals;
        this.redis = redis;
        this.redisson = redisson;
        this.json = json;
        this.keptFor = keptFor;
    }

    private record Kept(List<Deal> rows, @Nullable Cursor next) {

        Slice<Deal> page() {
            return new Slice<>(rows, null, next);
        }
    }

    /** @param page null when there is none; {@code fresh} says that nobody needs to make it anew */
    private record Found(@Nullable Slice<Deal> page, boolean fresh) {}

    Slice<Deal> get() {
        return get(() -> deals.coming(Turn.FIRST));
    }

    Slice<Deal> get(Supplier<Slice<Deal>> make) {
        Assert.state(
                !TransactionSynchronizationManager.isActualTransactionActive(),
                "Nobody holds a connection while they wait for the lock");
        if (!keptFor.isPositive()) {
            return make.get();
        }
        try {
            Found found = find();
            Slice<Deal> page = found.fresh() ? found.page() : inTurn(found.page(), make);
            return page == null ? make.get() : page;
        } catch (DataAccessException | RedisException away) {
            log.debug("Deals are not kept", away);
            return make.get();
        }
    }

    /** @return what was made by the caller or somebody before; the old one, if there is one, while somebody is at it */
    private @Nullable Slice<Deal> inTurn(@Nullable Slice<Deal> old, Supplier<Slice<Deal>> make) {
        RLock lock = redisson.getObject().getLock("madang:lock:deals");
        if (!taken(lock, old == null ? PATIENCE_SECONDS : 0)) {
            return old;
        }
        try {
            Found found = find();
            return found.fresh() && found.page() != null ? found.page() : keep(make.get());
        } finally {
            lock.unlock();
        }
    }

    private static boolean taken(RLock lock, long seconds) {
        try {
            return lock.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Found find() {
        List<@Nullable String> values = redis.opsForValue().multiGet(List.of(KEPT, FRESH));
        String kept = values == null ? null : values.getFirst();
        return kept == null ? new Found(null, false) : new Found(read(kept), values.getLast() != null);
    }

    /** Null for what another version of Madang has kept. */
    private @Nullable Slice<Deal> read(String kept) {
        try {
            return json.readValue(kept, Kept.class).page();
        } catch (JacksonException other) {
            return null;
        }
    }

    private Slice<Deal> keep(Slice<Deal> page) {
        redis.opsForValue().set(KEPT, json.writeValueAsString(new Kept(page.rows(), page.next())), OLDEST);
        redis.opsForValue().set(FRESH, "", keptFor);
        return page;
    }
}
